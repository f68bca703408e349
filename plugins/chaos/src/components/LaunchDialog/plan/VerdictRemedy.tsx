import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { SafetyVerdict } from '@faultline/chaos-core';
import type { RunSummary } from '@faultline/backstage-plugin-chaos-common';
import {
  ActionButton,
  PlainLink,
  RunLink,
  rootRouteRef,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

/**
 * Where the remedy of a rule can be applied in the portal: nothing for a remedy
 * that is applied elsewhere.
 *
 * @internal
 */
export function VerdictRemedy(props: {
  verdict: SafetyVerdict;
  /** Runs of the entity that have not ended. */
  active?: RunSummary[];
  onChange?(): void;
}) {
  const { verdict, active = [], onChange } = props;
  const t = useChaosTranslation();
  const root = useRouteRef(rootRouteRef);
  switch (verdict.rule) {
    case 'noHalt':
      return root ? (
        <PlainLink href={root()}>{t('planView.seeHalts')}</PlainLink>
      ) : null;
    case 'faultAvailable':
    case 'targetsFound':
      return root ? (
        <PlainLink href={`${root()}/agents`}>
          {t('planView.openAgents')}
        </PlainLink>
      ) : null;
    case 'noOverlap':
    case 'unconfirmedBefore': {
      const run = active.find(({ id }) => verdict.reason.includes(id));
      return run ? (
        <RunLink runId={run.id}>
          {t('planView.openRun', { run: run.shortId })}
        </RunLink>
      ) : null;
    }
    case 'targetLimit':
    case 'undoBound':
      return onChange ? (
        <ActionButton size="small" onPress={onChange}>
          {t('planView.changeValues')}
        </ActionButton>
      ) : null;
    default:
      return null;
  }
}
