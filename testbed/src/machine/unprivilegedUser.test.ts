import { unprivilegedUser } from './unprivilegedUser';

describe('unprivilegedUser', () => {
  const asRoot = process.getuid?.() === 0;

  it('is nobody for root when the machine lacks the preferred user, else itself', async () => {
    expect(await unprivilegedUser('no-such-user-here')).toEqual(
      asRoot ? { uid: 65534, gid: 65534 } : undefined,
    );
  });
});
