import type { RunSummary } from '@faultline/backstage-plugin-chaos-common';
import { formatNumber } from '../../format';
import { probeWords } from '../../words';
import { StatusMark } from '../StatusMark';

/** One probe of a running run, in a line. @public */
export function ProbeSignal(props: { signal: RunSummary['signals'][number] }) {
  const { signal } = props;
  const breaching =
    signal.role === 'stopCondition' &&
    (signal.status === 'failing' || signal.status === 'broken');
  return (
    <span>
      <StatusMark
        status={probeWords[breaching ? 'breaching' : signal.status]}
      />{' '}
      {signal.probe}
      {signal.lastValue !== undefined && (
        <b> {formatNumber(signal.lastValue, signal.unit)}</b>
      )}
    </span>
  );
}
