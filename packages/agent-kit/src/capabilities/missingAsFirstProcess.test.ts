import { missingAsFirstProcess } from './missingAsFirstProcess';

describe('missingAsFirstProcess', () => {
  it('keeps what only a guardian undoes from an agent that is process 1', () => {
    expect(missingAsFirstProcess({ survives: 'guarded' }, 1)?.remedy).toContain(
      '--role init',
    );
    expect(
      missingAsFirstProcess({ survives: 'selfExpiring' }, 1),
    ).toBeUndefined();
    expect(missingAsFirstProcess({ survives: 'guarded' }, 7)).toBeUndefined();
  });
});
