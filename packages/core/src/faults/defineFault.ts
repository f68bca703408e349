import { z } from 'zod';
import { strictFields } from '../problem/strictFields';
import type { FaultDefinition } from './types';

type Definition<F extends z.core.$ZodLooseShape, P> = Omit<
  FaultDefinition,
  'parameters' | 'toParameters' | 'toFields' | 'isZero' | 'summarise'
> & {
  /** As written in a document; values are in base units once read. */
  fields: F;
  /** Fields whose parameter is called otherwise because it names its unit: `latency` is read into `latencyMs`. */
  names?: Partial<Record<keyof F & string, keyof P & string>>;
  isZero?(parameters: P): boolean;
  summarise(parameters: P): string;
};

/**
 * Makes the catalogue's entry of a fault from its fields and two functions over its typed parameters `P`. The one place where typed
 * parameters meet the plain ones that plans and agents carry.
 */
export function defineFault<P>() {
  return <F extends z.core.$ZodLooseShape>({
    fields,
    names = {},
    isZero = () => false,
    summarise,
    ...rest
  }: Definition<F, P>): FaultDefinition => {
    const parameterNames = new Map(
      Object.entries(names as Record<string, string>),
    );
    const fieldNames = new Map(
      [...parameterNames].map(([field, parameter]) => [parameter, field]),
    );
    const schema = strictFields(fields);
    const rename = (
      values: Record<string, unknown>,
      to: ReadonlyMap<string, string>,
    ) =>
      Object.fromEntries(
        Object.entries(values)
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => [to.get(name) ?? name, value]),
      );
    return {
      ...rest,
      parameters: schema as unknown as z.ZodObject,
      toParameters: values => rename(values, parameterNames),
      toFields: parameters =>
        z.encode(schema, rename(parameters, fieldNames) as never) as Record<
          string,
          unknown
        >,
      isZero: parameters => isZero(parameters as P),
      summarise: parameters => summarise(parameters as P),
    };
  };
}
