import type { RunPhase } from '@faultline/chaos-core';
import { phaseWords } from '../../words';
import { StatusMark } from '../StatusMark';

/** Where a run is. Unconfirmed is filled everywhere: it is an alarm. @public */
export function RunStateMark(props: { phase: RunPhase; filled?: boolean }) {
  const { phase, filled } = props;
  return (
    <StatusMark
      status={phaseWords[phase]}
      filled={filled || phase === 'unconfirmed'}
    />
  );
}
