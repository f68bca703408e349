import { formatDuration } from '../../units/formatDuration';
import type { ReadProbe } from './probeField';

interface FieldProblem {
  field: string;
  message: string;
  remedy: string;
}

/** What is wrong between the fields of one probe. */
export function checkProbe(probe: ReadProbe): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (probe.tolerance.failing > probe.tolerance.of) {
    problems.push({
      field: 'tolerance',
      message: `${probe.tolerance.failing} of ${probe.tolerance.of} samples can never fail`,
      remedy: 'Make failing at most as large as of.',
    });
  }
  if (probe.grace <= probe.interval) {
    problems.push({
      field: 'grace',
      message: `A probe that is asked every ${formatDuration(
        probe.interval,
      )} is without data for that long each time`,
      remedy: `Make grace longer than ${formatDuration(
        probe.interval,
      )}, e.g. ${formatDuration(
        2 * probe.interval + probe.timeout,
      )}, or interval shorter.`,
    });
  }
  if (
    probe.role === 'stopCondition' &&
    (probe.mode === 'before' || probe.mode === 'after')
  ) {
    problems.push({
      field: 'mode',
      message: `A stop condition that is asked only ${probe.mode} the fault cannot stop it`,
      remedy: 'Write during or throughout, or make it a steadyState.',
    });
  }
  switch (probe.type) {
    case 'http':
      return [...problems, ...checkHttp(probe), ...checkRelative(probe)];
    case 'prometheus':
      return [...problems, ...checkLimit(probe), ...checkRelative(probe)];
    case 'kubernetes':
      return [...problems, ...checkKubernetes(probe)];
    default:
      return problems;
  }
}

function checkHttp(probe: ReadProbe & { type: 'http' }): FieldProblem[] {
  const limit = probe.value ?? probe.relativeTo ?? probe.factor;
  const compared = [probe.json, probe.comparator, limit].filter(
    field => field !== undefined,
  ).length;
  const problems: FieldProblem[] = [];
  if (compared !== 0 && compared !== 3) {
    problems.push({
      field: 'json',
      message: 'json, comparator and value belong together',
      remedy:
        'Write all three, or none of them; relativeTo and factor can take the place of value.',
    });
  } else if (compared === 3) {
    problems.push(...checkLimit(probe));
  }
  if (probe.method === 'HEAD' && (probe.json ?? probe.bodyContains)) {
    problems.push({
      field: 'method',
      message: 'The answer to HEAD has no body to look at',
      remedy: 'Use GET.',
    });
  }
  return problems;
}

type Compared = ReadProbe & { type: 'http' | 'prometheus' };

/** A number is compared with a value or with the window before the injection, never with both or neither. */
function checkLimit({ value, relativeTo, factor }: Compared): FieldProblem[] {
  const relative = [relativeTo, factor].filter(
    field => field !== undefined,
  ).length;
  if (value !== undefined && relative > 0) {
    return [
      {
        field: 'value',
        message: 'A limit is absolute or relative, not both',
        remedy: 'Write value, or relativeTo and factor.',
      },
    ];
  }
  if (relative === 1) {
    return [
      {
        field: relativeTo === undefined ? 'factor' : 'relativeTo',
        message: 'relativeTo and factor belong together',
        remedy: 'Write both, e.g. relativeTo: before with factor: 1.5.',
      },
    ];
  }
  return value === undefined && relative === 0
    ? [
        {
          field: 'value',
          message: 'There is nothing to compare the number with',
          remedy: 'Write value, or relativeTo: before with a factor.',
        },
      ]
    : [];
}

function checkRelative({ relativeTo, mode }: Compared): FieldProblem[] {
  return relativeTo !== undefined && mode === 'before'
    ? [
        {
          field: 'mode',
          message: 'The window before the injection is compared with itself',
          remedy: 'Write during, after or throughout, or a value as the limit.',
        },
      ]
    : [];
}

function checkKubernetes(
  probe: ReadProbe & { type: 'kubernetes' },
): FieldProblem[] {
  const needed = probe.question === 'condition' ? 'condition' : 'value';
  return probe[needed] === undefined
    ? [
        {
          field: needed,
          message: `${probe.question} needs ${needed}`,
          remedy: `Add ${needed}.`,
        },
      ]
    : [];
}
