import type { AttemptView } from '@faultline/backstage-plugin-chaos-common';
import { useChaosTranslation } from '../../translation';
import { Time } from '../Time';
import type { OpenAttempts } from '../Targets';

/** Which target, and what is known of it. @internal */
export function AlarmTitle(props: {
  kind: keyof OpenAttempts;
  attempt?: AttemptView;
  /** Of the run, where no attempt is left to name. */
  title: string;
}) {
  const { kind, attempt, title } = props;
  const t = useChaosTranslation();
  const target = attempt?.target.name ?? title;
  if (kind === 'silent' && attempt?.unknownSince !== undefined) {
    return (
      <>
        {t('alarm.title', { target, time: '' })}
        <Time at={attempt.unknownSince} />
      </>
    );
  }
  if (kind === 'failed') {
    const seen = attempt?.seen === 'present' || attempt?.seen === 'changing';
    return (
      <>{t(seen ? 'alarm.failedPresent' : 'alarm.failedUnknown', { target })}</>
    );
  }
  return <>{t('alarm.unproven', { target })}</>;
}
