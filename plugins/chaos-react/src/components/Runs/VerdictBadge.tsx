import type { Verdict } from '@faultline/chaos-core';
import { useChaosTranslation } from '../../translation';
import { verdictWords } from '../../words';
import { StatusMark } from '../StatusMark';

/** What a run says of the service; apart from its state and its recovery. @public */
export function VerdictBadge(props: {
  verdict?: Verdict;
  /** In a header: filled, and it says that it is the verdict. */
  filled?: boolean;
}) {
  const { verdict, filled } = props;
  const t = useChaosTranslation();
  const status = verdictWords[verdict ?? 'none'];
  if (!filled || !verdict)
    return <StatusMark status={status} filled={filled} />;
  const word = t(`verdict.${verdict}`).toLocaleLowerCase();
  return (
    <StatusMark status={status} filled>
      {t('badge.verdictIs', { word })}
    </StatusMark>
  );
}
