import { parseEntityRef } from './parseEntityRef';

describe('parseEntityRef', () => {
  it.each([
    ['component:default/payments', 'component:default/payments'],
    ['Component:Payments', 'component:default/payments'],
    ['resource:prod/payments-db', 'resource:prod/payments-db'],
  ])('reads %s', (text, expected) => {
    expect(parseEntityRef(text)).toEqual({ ok: true, value: expected });
  });

  it('takes the default kind where none is written', () => {
    expect(parseEntityRef('ledger', 'component')).toEqual({
      ok: true,
      value: 'component:default/ledger',
    });
  });

  it.each(['payments', '', 'a:b:c', 'component:', '../x', 'a'.repeat(300)])(
    'refuses %p',
    text => {
      expect(parseEntityRef(text)).toMatchObject({
        ok: false,
        problems: [{ remedy: expect.stringContaining('kind:namespace/name') }],
      });
    },
  );
});
