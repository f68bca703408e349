import { stopSentence } from './stopSentence';

describe('stopSentence', () => {
  it.each([
    [['a', 'b'], [], 'The stop went out to a, b'],
    [
      ['a'],
      ['b'],
      'The stop went out to a; b is not connected and will revert when the supervision of the run ends',
    ],
    [
      [],
      ['b', 'c'],
      'The stop reached no agent: b, c are not connected and will revert when the supervision of the run ends',
    ],
    [[], [], 'No agent has begun anything of this run'],
  ])('says of %j and %j what is true', (told, notTold, sentence) => {
    expect(stopSentence({ told, notTold })).toBe(sentence);
  });
});
