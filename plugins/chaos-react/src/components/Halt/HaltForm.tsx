import { useState } from 'react';
import { RiIndeterminateCircleLine } from '@remixicon/react';
import { Radio, RadioGroup, TextField } from '@backstage/ui';
import type { HaltScope } from '@faultline/chaos-core';
import { Inline, Small, Stack } from '../../layout';
import { useChaosTranslation } from '../../translation';
import { ActionButton } from '../Actions';
import { Note } from '../Note';
import { HaltScopeName } from './HaltScopeName';
import { haltScopeKey } from './haltScopeKey';

/** One press opens it, one press sends it; nothing has to be typed. @internal */
export function HaltForm(props: {
  /** Narrowest first; the first is chosen. */
  scopes: HaltScope[];
  run?: string;
  pending: boolean;
  failure?: string;
  onSend(scope: HaltScope, reason: string): void;
  onCancel(): void;
}) {
  const { scopes, run, pending, failure, onSend, onCancel } = props;
  const t = useChaosTranslation();
  const [chosen, setChosen] = useState(0);
  const [reason, setReason] = useState('');
  const scope = scopes[chosen] ?? { kind: 'everything' as const };
  return (
    <Stack gap={3}>
      <RadioGroup
        label={t('halt.scope')}
        value={String(chosen)}
        onChange={value => setChosen(Number(value))}
      >
        {scopes.map((one, index) => (
          <Radio key={haltScopeKey(one)} value={String(index)}>
            <HaltScopeName scope={one} run={run} />
          </Radio>
        ))}
      </RadioGroup>
      <TextField
        label={t('halt.reason')}
        secondaryLabel={t('halt.reasonOptional')}
        value={reason}
        onChange={setReason}
      />
      <Small>{t('halt.consequence')}</Small>
      {failure && (
        <Note tone="fail" announced>
          {t('halt.failed', { reason: failure })}
        </Note>
      )}
      <Inline>
        <ActionButton
          kind="stop"
          icon={<RiIndeterminateCircleLine aria-hidden="true" />}
          isPending={pending}
          onPress={() => onSend(scope, reason)}
        >
          {t('halt.send', {
            scope: <HaltScopeName scope={scope} run={run} short />,
          })}
        </ActionButton>
        <ActionButton onPress={onCancel}>{t('general.cancel')}</ActionButton>
      </Inline>
    </Stack>
  );
}
