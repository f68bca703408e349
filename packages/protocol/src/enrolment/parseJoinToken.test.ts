import { randomBytes } from 'node:crypto';
import { formatJoinToken } from './formatJoinToken';
import { parseJoinToken } from './parseJoinToken';

const token = {
  id: 'local-host',
  secret: randomBytes(32).toString('base64url'),
  fingerprint: 'ab'.repeat(32),
};

describe('parseJoinToken', () => {
  it('reads what formatJoinToken wrote, also with the newline of a file', () => {
    expect(parseJoinToken(`${formatJoinToken(token)}\n`)).toEqual(token);
  });

  it.each([
    '',
    'flt2.a.b.c',
    `flt1.Local.${token.secret}.${token.fingerprint}`,
    `flt1.../x.${token.secret}.${token.fingerprint}`,
    `flt1.a.short.${token.fingerprint}`,
    `flt1.a.${token.secret}.zz`,
    'x'.repeat(100_000),
  ])('refuses %.40s without repeating it', text => {
    expect(() => parseJoinToken(text)).toThrow(/Ask for a new one/);
  });
});
