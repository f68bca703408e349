import type { Recovery } from '@faultline/chaos-core';
import { useChaosTranslation } from '../../translation';
import { recoveryWords } from '../../words';
import { StatusMark } from '../StatusMark';

/** Whether the fault is proven gone. @public */
export function RecoveryBadge(props: {
  recovery?: Recovery;
  filled?: boolean;
}) {
  const { recovery, filled } = props;
  const t = useChaosTranslation();
  if (!recovery) return <>{t('general.noValue')}</>;
  const status = recoveryWords[recovery];
  if (!filled) return <StatusMark status={status} />;
  const word = t(`recovery.${recovery}`).toLocaleLowerCase();
  return (
    <StatusMark status={status} filled>
      {t('badge.recoveryIs', { word })}
    </StatusMark>
  );
}
