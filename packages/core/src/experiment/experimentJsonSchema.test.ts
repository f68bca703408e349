import { faultCatalogue } from '../faults/faultCatalogue';
import { experimentJsonSchema } from './experimentJsonSchema';

type Schema = {
  properties?: Record<string, Schema>;
  oneOf?: Schema[];
  anyOf?: Schema[];
  required?: string[];
  const?: string;
  default?: unknown;
  additionalProperties?: unknown;
};

describe('experimentJsonSchema', () => {
  const schema = experimentJsonSchema() as Schema;
  const spec = schema.properties?.spec;

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('has one shape of action for each fault', () => {
    expect(
      spec?.properties?.action.oneOf?.map(each => each.properties?.type.const),
    ).toEqual([...faultCatalogue.keys()]);
  });

  it('shows defaults as they are written, with units', () => {
    const latency = spec?.properties?.action.oneOf?.find(
      each => each.properties?.type.const === 'networkLatency',
    );
    expect(latency?.properties?.jitter.default).toBe('0s');
    expect(latency?.required).toEqual(
      expect.arrayContaining(['type', 'latency', 'duration']),
    );
  });

  it('allows both ways of writing a selector', () => {
    expect(spec?.properties?.target.properties?.selector.anyOf).toHaveLength(2);
  });

  it('refuses unknown fields', () => {
    expect(schema.additionalProperties).toBe(false);
    expect(spec?.additionalProperties).toBe(false);
  });
});
