import { RiCheckboxCircleLine } from '@remixicon/react';
import type { RunSummary } from '@faultline/backstage-plugin-chaos-common';
import { useChaosTranslation } from '../../translation';
import { phaseWords } from '../../words';
import { Second } from '../DataTable';
import { Mark, StatusMark } from '../StatusMark';
import { Time } from '../Time';
import { FaultProgress } from './FaultProgress';

/**
 * Is the fault there? One cell of a list. Silence is "unknown since", never an
 * end. A list knows that an end is proven, not how: nothing is called undone or
 * read back here.
 *
 * @public
 */
export function FaultPresence(props: { run: RunSummary; now: number }) {
  const { run, now } = props;
  const t = useChaosTranslation();
  const { proven, frozen, injected } = run.targets;
  const counts = { proven: String(proven), frozen: String(frozen) };
  if (run.unknownSince !== undefined) {
    return (
      <>
        <Mark tone="warn">
          {t('run.unknownSince', { time: '' })}
          <Time at={run.unknownSince} />
        </Mark>
        <Second>{t('run.provenOf', counts)}</Second>
      </>
    );
  }
  if (run.phase === 'active') return <FaultProgress run={run} now={now} />;
  if (run.phase === 'stopping') {
    return (
      <>
        <StatusMark status={phaseWords.stopping}>
          {t('runs.revertSent')}
        </StatusMark>
        <Second>{t('runs.provenOn', counts)}</Second>
      </>
    );
  }
  if (injected > 0 && proven >= injected) {
    return (
      <>
        <Mark tone="pass" icon={RiCheckboxCircleLine}>
          {t('runs.noFaultLeft')}
        </Mark>
        <Second>{t('runs.provenOn', counts)}</Second>
      </>
    );
  }
  return <>{run.reason ?? t('general.noValue')}</>;
}
