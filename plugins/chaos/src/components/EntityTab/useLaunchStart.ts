import { useState } from 'react';
import type { ScoreView } from '@faultline/backstage-plugin-chaos-common';
import { useQueryState } from '../../routing';
import type { LaunchStart } from '../LaunchDialog';

/** Parameters as the form of a template writes them. */
function asTexts(parameters: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, String(value)]),
  );
}

function resolve(
  view: ScoreView,
  asked: string | null,
  experimentId: string | null,
): LaunchStart | undefined {
  if (experimentId) return { experimentId };
  if (asked === null) return undefined;
  const term = view.score.terms.find(one => one.slot.id === asked);
  if (term) {
    const { template, parameters } = term.slot;
    return { template, parameters: asTexts(parameters) };
  }
  const known = view.templates.some(one => one.name === asked);
  return known ? { template: asked } : {};
}

/**
 * Where the launch dialog begins, undefined while it is closed. The address
 * opens it: `?launch=` names a slot of the score or a template, and whatever
 * else opens it empty; `?experiment=` names a saved experiment.
 *
 * @internal
 */
export function useLaunchStart(view: ScoreView) {
  const [query, setQuery] = useQueryState();
  const asked = query.get('launch');
  const experimentId = query.get('experiment');
  const key = JSON.stringify([asked, experimentId]);
  const [opened, setOpened] = useState<{ key: string; start?: LaunchStart }>({
    key: '',
  });
  // Resolved once for each address: a newer score must not begin the dialog
  // again under whoever fills it in.
  if (opened.key !== key) {
    setOpened({ key, start: resolve(view, asked, experimentId) });
  }
  const begin = (start: LaunchStart) =>
    setOpened(before => ({ ...before, start }));
  return {
    start: opened.start,
    begin,
    /** A slot or a suggestion: a template with its values. */
    beginWith: (template: string, parameters: Record<string, unknown>) =>
      begin({ template, parameters: asTexts(parameters) }),
    close: () => {
      setOpened(before => ({ ...before, start: undefined }));
      setQuery({ launch: undefined, experiment: undefined });
    },
  };
}
