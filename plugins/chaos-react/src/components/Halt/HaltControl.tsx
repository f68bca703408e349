import { useCallback, useState } from 'react';
import { RiIndeterminateCircleLine } from '@remixicon/react';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { useAnalytics, useApi } from '@backstage/frontend-plugin-api';
import type { HaltScope } from '@faultline/chaos-core';
import type { HaltView } from '@faultline/backstage-plugin-chaos-common';
import { chaosApiRef } from '../../api';
import { useChaosAction } from '../../hooks';
import { ChaosScope } from '../../theme';
import { useChaosTranslation } from '../../translation';
import { ActionButton } from '../Actions';
import { HaltForm } from './HaltForm';
import { HaltSent } from './HaltSent';
import { haltChanges } from './haltChanges';
import { useHaltChoices } from './useHaltChoices';

/**
 * Halt… in the header of every page: scope and reason, then what it did.
 *
 * @public
 */
export function HaltControl(props: {
  /**
   * What the page is about, narrowest first. The viewer's groups, the
   * environments and everything are added; what is not allowed says why.
   */
  scopes?: HaltScope[];
  /** Short id of the run that the first scope means. */
  run?: string;
  size?: 'small' | 'medium' | 'large';
  onHalted?(halt: HaltView): void;
}) {
  const { scopes = [], run, size, onHalted } = props;
  const t = useChaosTranslation();
  const api = useApi(chaosApiRef);
  const analytics = useAnalytics();
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState<HaltView>();
  const perform = useCallback(
    async (scope: HaltScope, reason: string) => {
      analytics.captureEvent('halt', scope.kind);
      const halt = await api.createHalt({
        scope,
        reason: reason.trim() || undefined,
      });
      setSent(halt);
      onHalted?.(halt);
      haltChanges.announce();
    },
    [api, analytics, onHalted],
  );
  const action = useChaosAction(perform);
  const choices = useHaltChoices(scopes, open && !sent);
  const close = () => {
    setOpen(false);
    setSent(undefined);
    action.clear();
  };
  return (
    <>
      <ActionButton
        kind="halt"
        size={size}
        icon={<RiIndeterminateCircleLine aria-hidden="true" />}
        onPress={() => setOpen(true)}
      >
        {t('halt.open')}
      </ActionButton>
      <Dialog
        isOpen={open}
        onOpenChange={next => (next ? setOpen(true) : close())}
        width={440}
      >
        <DialogHeader>{sent ? t('halt.sent') : t('halt.title')}</DialogHeader>
        <DialogBody>
          <ChaosScope>
            {sent ? (
              <HaltSent halt={sent} onClose={close} />
            ) : (
              <HaltForm
                choices={choices}
                run={run}
                pending={action.pending}
                failure={action.failure?.message}
                onSend={action.run}
                onCancel={close}
              />
            )}
          </ChaosScope>
        </DialogBody>
      </Dialog>
    </>
  );
}
