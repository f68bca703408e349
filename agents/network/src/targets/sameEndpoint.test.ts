import { hostname } from 'node:os';
import { sameEndpoint } from './sameEndpoint';

describe('sameEndpoint', () => {
  it.each([
    ['localhost:7010', '127.0.0.1:7010'],
    ['127.0.0.2:7010', 'LOCALHOST:7010'],
    ['0.0.0.0:7010', '127.0.0.1:7010'],
    ['[::1]:7010', '127.0.0.1:7010'],
    ['::ffff:127.0.0.1:7010', 'localhost:7010'],
    ['portal.invalid:7010', 'Portal.invalid:7010'],
    [`${hostname()}:7010`, `${hostname()}:7010`],
  ])('takes %s and %s for one place', async (a, b) => {
    expect(await sameEndpoint(a, b)).toBe(true);
    expect(await sameEndpoint(b, a)).toBe(true);
  });

  it.each([
    ['localhost:7010', 'localhost:7011'],
    ['192.0.2.1:7010', 'localhost:7010'],
    ['portal.invalid:7010', 'other.invalid:7010'],
  ])('keeps %s and %s apart', async (a, b) => {
    expect(await sameEndpoint(a, b)).toBe(false);
  });
});
