import { isLoopbackHost } from './isLoopbackHost';

describe('isLoopbackHost', () => {
  it.each([
    'localhost',
    'LOCALHOST',
    '127.0.0.1',
    '127.8.9.10',
    '::1',
    '[::1]',
  ])('accepts %s', host => {
    expect(isLoopbackHost(host)).toBe(true);
  });

  it.each([
    '',
    '0.0.0.0',
    '::',
    '10.0.0.1',
    '127.attacker.example',
    'localhost.attacker.example',
  ])('refuses "%s"', host => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});
