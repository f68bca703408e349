import { RiStopFill } from '@remixicon/react';
import { useChaosTranslation } from '../../translation';
import { ActionButton } from './ActionButton';

/** Ends a run's fault now. Large on the run page, where it is always in view. @public */
export function StopButton(props: {
  run: string;
  onStop(): void;
  isPending?: boolean;
  refusal?: string;
  size?: 'small' | 'medium' | 'large';
  /** Says which run, where several may be meant. */
  named?: boolean;
}) {
  const { run, onStop, isPending, refusal, size, named } = props;
  const t = useChaosTranslation();
  return (
    <ActionButton
      kind="stop"
      size={size}
      icon={<RiStopFill aria-hidden="true" />}
      onPress={onStop}
      isPending={isPending}
      refusal={refusal}
      label={t('general.stopRun', { run })}
    >
      {named ? t('general.stopRun', { run }) : t('general.stop')}
    </ActionButton>
  );
}
