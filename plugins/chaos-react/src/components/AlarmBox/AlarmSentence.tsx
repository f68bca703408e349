import type { AttemptView } from '@faultline/backstage-plugin-chaos-common';
import { formatSpan } from '../../format';
import { useChaosTranslation } from '../../translation';
import type { OpenAttempts } from '../Targets';

/** How long nothing was heard, or why it was not undone. @internal */
export function AlarmSentence(props: {
  kind: keyof OpenAttempts;
  attempt?: AttemptView;
  now: number;
}) {
  const { kind, attempt, now } = props;
  const t = useChaosTranslation();
  if (kind === 'silent' && attempt?.unknownSince !== undefined) {
    const span = formatSpan(now - attempt.unknownSince);
    return <>{t('alarm.sentence', { span })}</>;
  }
  if (kind === 'failed') {
    return (
      <>
        {attempt?.reason && `${attempt.reason} `}
        {t('alarm.failedSentence')}
      </>
    );
  }
  return <>{t('alarm.unprovenSentence')}</>;
}
