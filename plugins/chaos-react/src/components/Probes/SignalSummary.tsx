import type { RunSummary } from '@faultline/backstage-plugin-chaos-common';
import { useChaosTranslation } from '../../translation';
import { probeWords } from '../../words';
import { Second } from '../DataTable';
import { StatusMark } from '../StatusMark';

const isFailing = (signal: RunSummary['signals'][number]) =>
  signal.status === 'failing' || signal.status === 'broken';

/** All probes of a run in one cell: how many fail, or how many hold. @public */
export function SignalSummary(props: { signals: RunSummary['signals'] }) {
  const { signals } = props;
  const t = useChaosTranslation();
  const steady = signals.filter(signal => signal.role === 'steadyState');
  const failing = steady.filter(isFailing).length;
  const holding = steady.filter(signal => signal.status === 'holds').length;
  const breaching = signals.some(
    signal => signal.role === 'stopCondition' && isFailing(signal),
  );
  if (signals.length === 0) return <>{t('general.noValue')}</>;
  let mark = <StatusMark status={probeWords.pending} />;
  if (failing > 0) {
    mark = (
      <StatusMark status={probeWords.failing}>
        {t('runs.failing', { count: failing })}
      </StatusMark>
    );
  } else if (holding > 0) {
    mark = (
      <StatusMark status={probeWords.holds}>
        {t('runs.hold', { count: holding })}
      </StatusMark>
    );
  } else if (steady.some(signal => signal.status === 'noData')) {
    mark = <StatusMark status={probeWords.noData} />;
  }
  return (
    <>
      {mark}
      {breaching && <Second>{t('runs.breaching')}</Second>}
    </>
  );
}
