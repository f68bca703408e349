import { findOnPath } from './findOnPath';

describe('findOnPath', () => {
  it('finds a program that is there', async () => {
    expect(await findOnPath('tar')).toMatch(/^\/.*\/tar$/);
  });

  it('says undefined for one that is not', async () => {
    expect(await findOnPath('no-such-program-here')).toBeUndefined();
  });
});
