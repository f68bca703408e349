import type { HistoryEvent } from '@faultline/chaos-core';

const told = ['sentence', 'message', 'detail', 'reason', 'evidence'] as const;

/** `attempt.neverStarted` → `Attempt never started`. */
function spoken(type: string): string {
  const words = type
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[._-]+/g, ' ')
    .toLocaleLowerCase('en-US');
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}

/**
 * One line for people from one event: what happened, and in its own words why.
 * Events are data of the record, so nothing is left out that is told.
 *
 * @public
 */
export function eventSentence(event: HistoryEvent): string {
  const { data, type } = event;
  const detail = told
    .map(key => data[key])
    .find(
      (value): value is string => typeof value === 'string' && value !== '',
    );
  const about = [data.target, data.probe, data.by].find(
    (value): value is string => typeof value === 'string' && value !== '',
  );
  const head = about ? `${spoken(type)}, ${about}` : spoken(type);
  return detail ? `${head}: ${detail}` : head;
}
