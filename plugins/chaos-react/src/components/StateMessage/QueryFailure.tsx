import type { ReactNode } from 'react';
import {
  RiCloseCircleLine,
  RiLockLine,
  RiQuestionLine,
} from '@remixicon/react';
import { failureOf } from '../../api';
import { useChaosTranslation } from '../../translation';
import { ActionButton } from '../Actions';
import { StateMessage } from './StateMessage';

/**
 * Why a view has no data: not allowed, not there, or not answered. Each with
 * what to do; Stop and Halt, given as `actions`, keep working.
 *
 * @public
 */
export function QueryFailure(props: {
  what: string;
  error: unknown;
  onRetry(): void;
  actions?: ReactNode;
}) {
  const { what, error, onRetry, actions } = props;
  const t = useChaosTranslation();
  const failure = failureOf(error);
  if (failure.kind === 'denied') {
    return (
      <StateMessage
        icon={RiLockLine}
        title={t('state.deniedTitle')}
        actions={actions}
      >
        {failure.message} {t('state.deniedRemedy')}
      </StateMessage>
    );
  }
  if (failure.kind === 'missing') {
    return (
      <StateMessage
        icon={RiQuestionLine}
        title={t('state.notFoundTitle', { what })}
        actions={actions}
      >
        {t('state.notFoundRemedy')}
      </StateMessage>
    );
  }
  return (
    <StateMessage
      icon={RiCloseCircleLine}
      tone="fail"
      title={t('state.failedTitle', { what })}
      announced
      actions={
        <>
          <ActionButton onPress={onRetry} size="small">
            {t('state.tryAgain')}
          </ActionButton>
          {actions}
        </>
      }
    >
      {failure.message || t('state.unreachable')} {t('state.failedRemedy')}
    </StateMessage>
  );
}
