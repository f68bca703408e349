import fc from 'fast-check';
import { attemptId } from './attemptId';

describe('attemptId', () => {
  it('is 26 characters of lower-case base32', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.string(), (run, step, target) => {
        expect(attemptId(run, step, target)).toMatch(/^[a-z2-7]{26}$/);
      }),
    );
  });

  it('is the same for the same work, and another for any other', () => {
    const id = attemptId('run', 0, 'target');
    expect(attemptId('run', 0, 'target')).toBe(id);
    expect(attemptId('run', 1, 'target')).not.toBe(id);
    expect(attemptId('run2', 0, 'target')).not.toBe(id);
    expect(attemptId('run', 0, 'target2')).not.toBe(id);
  });

  it('encodes the first 130 bits of the digest as RFC 4648 does', () => {
    // echo -n '["attempt","r",0,"t"]' | sha256sum | xxd -r -p | base32
    expect(attemptId('r', 0, 't')).toBe('3wsbmtzkr6ysqtjs4e3xjhgp4i');
  });
});
