import { describeValue } from '../problem/describeValue';
import { nearestName } from '../problem/nearestName';
import type { Problem, Result } from '../problem/Problem';
import type { TemplateParameter } from './types';

function problemWith(
  parameter: TemplateParameter,
  value: string,
): Omit<Problem, 'path'> | undefined {
  const shown = describeValue(value);
  const { choices, minimum = 0, maximum = Infinity } = parameter;
  if (choices && !choices.some(choice => choice.value === value)) {
    return {
      value: shown,
      message: shown
        ? `${shown} cannot be chosen`
        : `${parameter.title} is missing`,
      remedy: `Choose one of ${choices
        .map(choice => choice.value)
        .join(', ')}.`,
    };
  }
  if (parameter.type === 'integer') {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (!(number >= minimum && number <= maximum)) {
      return {
        value: shown,
        message: `${shown} is not a whole number from ${minimum} to ${maximum}`,
        remedy: `Write a whole number from ${minimum} to ${maximum}.`,
      };
    }
  }
  return undefined;
}

/**
 * The values of a template's parameters, defaults filled in. Checks what a document cannot: names, choices and whole numbers. Durations,
 * percentages and quantities are checked by reading the document that is made of them.
 */
export function checkParameters(
  parameters: readonly TemplateParameter[],
  given: Record<string, string>,
): Result<Record<string, string>> {
  const known = parameters.map(({ name }) => name);
  const problems: Problem[] = Object.keys(given)
    .filter(name => !known.includes(name))
    .map(name => {
      const near = nearestName(name, known);
      return {
        path: name,
        value: describeValue(given[name]),
        message: `${describeValue(name)} is not a parameter of this template`,
        remedy: `${near ? `Did you mean ${near}? ` : ''}Known: ${known.join(
          ', ',
        )}.`,
      };
    });
  const values: Record<string, string> = {};
  for (const parameter of parameters) {
    const { name } = parameter;
    const value = Object.hasOwn(given, name)
      ? String(given[name]).trim()
      : parameter.default;
    const problem = problemWith(parameter, value);
    if (problem) {
      problems.push({ path: name, ...problem });
    }
    values[name] = value;
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: values };
}
