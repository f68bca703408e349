import { within } from './within';

describe('within', () => {
  it('gives the answer or the refusal that comes in time', async () => {
    expect(await within(1000, 'x', Promise.resolve(1))).toBe(1);
    await expect(
      within(1000, 'x', Promise.reject(new Error('no'))),
    ).rejects.toThrow('no');
  });

  it('says who did not answer', async () => {
    await expect(
      within(5, 'the database', new Promise(() => undefined)),
    ).rejects.toThrow('the database did not answer within 5 ms');
  });
});
