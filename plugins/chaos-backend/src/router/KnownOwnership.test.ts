import { KnownOwnership } from './KnownOwnership';

describe('KnownOwnership', () => {
  it('keeps what was said last, with its time, for a day', () => {
    let now = 1000;
    const known = new KnownOwnership(() => now);
    known.remember('user:default/mara', ['group:default/old']);
    now = 2000;
    known.remember('user:default/mara', ['group:default/new']);
    expect(known.get('user:default/mara')).toEqual({
      refs: ['group:default/new'],
      at: 2000,
    });
    expect(known.get('user:default/ines')).toBeUndefined();
    now += 24 * 60 * 60 * 1000 + 1;
    expect(known.get('user:default/mara')).toBeUndefined();
  });

  it('forgets whom it heard of longest ago', () => {
    const known = new KnownOwnership(() => 1);
    for (let index = 0; index <= 5000; index += 1) {
      known.remember(`user:default/u${index}`, []);
    }
    expect(known.get('user:default/u0')).toBeUndefined();
    expect(known.get('user:default/u1')).toBeDefined();
  });
});
