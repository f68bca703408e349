import { readPortBase } from './readPortBase.ts';

describe('readPortBase', () => {
  it('takes the flag, then the environment, then 7100', () => {
    const environment = { FAULTLINE_DEMO_PORT_BASE: '8100' };

    expect(readPortBase('9100', environment)).toBe(9100);
    expect(readPortBase(undefined, environment)).toBe(8100);
    expect(readPortBase(undefined, {})).toBe(7100);
  });

  it.each(['80', '65401', '7100.5', '-1', 'x'])(
    'refuses %s and says what is allowed',
    value => {
      expect(() => readPortBase(value, {})).toThrow(
        `--port-base is "${value}"; give a whole number from 1024 to 65400, e.g. 7100`,
      );
    },
  );

  it('names the variable when the value came from there', () => {
    expect(() =>
      readPortBase(undefined, { FAULTLINE_DEMO_PORT_BASE: 'x' }),
    ).toThrow('FAULTLINE_DEMO_PORT_BASE is "x"');
  });
});
