import { useCallback, useState } from 'react';
import { RiLockLine } from '@remixicon/react';
import { Dialog, DialogBody, DialogHeader, TextField } from '@backstage/ui';
import { useAnalytics, useApi } from '@backstage/frontend-plugin-api';
import type { Halt } from '@faultline/chaos-core';
import { chaosApiRef } from '../../api';
import { useChaosAction } from '../../hooks';
import { Inline, Small, Stack } from '../../layout';
import { ChaosScope } from '../../theme';
import { useChaosTranslation } from '../../translation';
import { ActionButton } from '../Actions';
import { Note } from '../Note';
import { HaltScopeName } from './HaltScopeName';
import { haltChanges } from './haltChanges';

/** Lifts a halt: its own permission, a reason, and nothing is restarted. @public */
export function LiftControl(props: {
  halt: Halt;
  refusal?: string;
  onLifted(): void;
}) {
  const { halt, refusal, onLifted } = props;
  const t = useChaosTranslation();
  const api = useApi(chaosApiRef);
  const analytics = useAnalytics();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const perform = useCallback(
    async (why: string) => {
      analytics.captureEvent('lift', halt.id);
      await api.liftHalt(halt.id, why);
      setOpen(false);
      onLifted();
      haltChanges.announce();
    },
    [api, analytics, halt.id, onLifted],
  );
  const { run, pending, failure } = useChaosAction(perform);
  return (
    <>
      <ActionButton
        kind="onAlarm"
        icon={<RiLockLine aria-hidden="true" />}
        onPress={() => setOpen(true)}
        refusal={refusal}
      >
        {t('halt.lift')}
      </ActionButton>
      <Dialog isOpen={open} onOpenChange={setOpen} width={440}>
        <DialogHeader>
          {t('halt.liftTitle', {
            scope: <HaltScopeName scope={halt.scope} short />,
          })}
        </DialogHeader>
        <DialogBody>
          <ChaosScope>
            <Stack gap={3}>
              <p>{t('halt.liftConsequence')}</p>
              <TextField
                label={t('halt.liftReason')}
                isRequired
                value={reason}
                onChange={setReason}
              />
              {failure && (
                <Note tone="fail" announced>
                  {t('halt.liftFailed', { reason: failure.message })}
                </Note>
              )}
              <Inline>
                <ActionButton
                  kind="primary"
                  isPending={pending}
                  refusal={
                    reason.trim() === '' ? t('halt.liftMissing') : undefined
                  }
                  onPress={() => run(reason.trim())}
                >
                  {t('halt.liftButton')}
                </ActionButton>
                <ActionButton onPress={() => setOpen(false)}>
                  {t('general.cancel')}
                </ActionButton>
              </Inline>
              <Small>{t('halt.liftNeeds')}</Small>
            </Stack>
          </ChaosScope>
        </DialogBody>
      </Dialog>
    </>
  );
}
