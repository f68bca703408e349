import type { SeenTarget } from './TargetSource';

/** Whether a target carries all of these labels: another installation's targets are not seen at all, so none is ever chosen (I5). @public */
export function carriesLabels(
  { labels }: Pick<SeenTarget, 'labels'>,
  wanted: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}
