import { formatProblem } from './formatProblem';

describe('formatProblem', () => {
  it('names position, path, reason and remedy', () => {
    expect(
      formatProblem({
        path: 'spec.action.percentage',
        value: '101',
        message: '101 is above 100',
        remedy: 'Write a percentage above 0 and up to 100.',
        line: 7,
        column: 5,
      }),
    ).toBe(
      'line 7, column 5: spec.action.percentage: 101 is above 100. Write a percentage above 0 and up to 100.',
    );
  });

  it('leaves out what is not known', () => {
    expect(
      formatProblem({ path: '', message: 'Empty', remedy: 'Write something.' }),
    ).toBe('Empty. Write something.');
  });
});
