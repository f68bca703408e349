import { formatValue } from './formatValue';
import type { ComparedWith, Comparator, ProbeQuestion } from './types';

/** The limit of a probe, for sentences. @public */
export interface ProbeLimit {
  /** How a value that breaks it went, e.g. `rose above 300 ms`. */
  broke: string;
  /** What is asked for, e.g. `below 300 ms`. */
  asks: string;
  /** Which values are the bad ones. */
  worst: 'highest' | 'lowest' | 'last';
  unit?: string;
}

/**
 * Words for what a probe asks.
 *
 * @public
 */
export function describeLimit(question: ProbeQuestion): ProbeLimit {
  switch (question.type) {
    case 'http':
      if (question.comparator !== undefined) {
        return compared(question.comparator, question);
      }
      return question.maxLatencyMs === undefined
        ? { broke: 'failed', asks: 'a good answer', worst: 'last' }
        : slow(question.maxLatencyMs);
    case 'tcp':
      return question.maxLatencyMs === undefined
        ? { broke: 'failed', asks: 'a connection', worst: 'last' }
        : slow(question.maxLatencyMs);
    case 'prometheus':
      return compared(question.comparator, question);
    case 'alert':
      return question.threshold === undefined
        ? { broke: 'fired', asks: 'a silent alert', worst: 'last' }
        : {
            broke: `passed ${question.threshold}`,
            asks: `an alert within ${question.threshold}`,
            worst: 'last',
          };
    case 'kubernetes':
    case 'grpcHealth':
      return { broke: 'failed', asks: 'a healthy answer', worst: 'last' };
    default: {
      const unknown: never = question;
      throw new TypeError(`unknown question ${JSON.stringify(unknown)}`);
    }
  }
}

function slow(maxLatencyMs: number): ProbeLimit {
  return {
    broke: `failed or took longer than ${maxLatencyMs} ms`,
    asks: `a good answer within ${maxLatencyMs} ms`,
    worst: 'highest',
    unit: 'ms',
  };
}

/** `300 ms`, `300 ms (1.5 × before)`, or, while nothing was measured, `1.5 × the value before the fault`. */
function limitOf({ value, factor, unit }: ComparedWith): string {
  if (value === undefined) {
    return `${factor ?? 1} × the value before the fault`;
  }
  const limit = formatValue(value, unit);
  return factor === undefined ? limit : `${limit} (${factor} × before)`;
}

function compared(comparator: Comparator, withWhat: ComparedWith): ProbeLimit {
  const limit = limitOf(withWhat);
  const { unit } = withWhat;
  switch (comparator) {
    case '<':
      return {
        broke: `reached ${limit}`,
        asks: `below ${limit}`,
        worst: 'highest',
        unit,
      };
    case '<=':
      return {
        broke: `rose above ${limit}`,
        asks: `at most ${limit}`,
        worst: 'highest',
        unit,
      };
    case '>':
      return {
        broke: `fell to ${limit}`,
        asks: `above ${limit}`,
        worst: 'lowest',
        unit,
      };
    case '>=':
      return {
        broke: `fell below ${limit}`,
        asks: `at least ${limit}`,
        worst: 'lowest',
        unit,
      };
    case '==':
      return {
        broke: `was not ${limit}`,
        asks: `exactly ${limit}`,
        worst: 'last',
        unit,
      };
    case '!=':
      return {
        broke: `was ${limit}`,
        asks: `anything but ${limit}`,
        worst: 'last',
        unit,
      };
    default: {
      const unknown: never = comparator;
      throw new TypeError(`unknown comparator ${unknown}`);
    }
  }
}
