import { useState } from 'react';
import { RiIndeterminateCircleLine } from '@remixicon/react';
import { Radio, RadioGroup, TextField } from '@backstage/ui';
import type { HaltScope } from '@faultline/chaos-core';
import type { HaltChoice } from '@faultline/backstage-plugin-chaos-common';
import { refusalText } from '../../format';
import { Inline, Small, Stack } from '../../layout';
import { useChaosTranslation } from '../../translation';
import { ActionButton } from '../Actions';
import { Note } from '../Note';
import { HaltScopeName } from './HaltScopeName';
import { haltScopeKey } from './haltScopeKey';

/** One press opens it, one press sends it; nothing has to be typed. @internal */
export function HaltForm(props: {
  /** Narrowest first, at least one. The first that is allowed is chosen. */
  choices: HaltChoice[];
  run?: string;
  pending: boolean;
  failure?: string;
  onSend(scope: HaltScope, reason: string): void;
  onCancel(): void;
}) {
  const { choices, run, pending, failure, onSend, onCancel } = props;
  const t = useChaosTranslation();
  const of = (key: string | undefined) =>
    choices.find(choice => haltScopeKey(choice.scope) === key);
  // What was offered first stays chosen when wider and narrower scopes come
  // later, so that nothing else is halted than what stood on the button.
  const [chosen, setChosen] = useState(
    choices[0] && haltScopeKey(choices[0].scope),
  );
  const [touched, setTouched] = useState(false);
  const [reason, setReason] = useState('');
  const kept = of(chosen);
  const choice =
    kept && (touched || kept.allowed.allowed)
      ? kept
      : choices.find(one => one.allowed.allowed) ?? kept ?? choices[0];
  const scope: HaltScope = choice?.scope ?? { kind: 'everything' };
  return (
    <Stack gap={3}>
      <RadioGroup
        label={t('halt.scope')}
        value={haltScopeKey(scope)}
        onChange={value => {
          setTouched(true);
          setChosen(value);
        }}
      >
        {choices.map(one => (
          <Radio
            key={haltScopeKey(one.scope)}
            value={haltScopeKey(one.scope)}
            isDisabled={!one.allowed.allowed}
          >
            <span>
              <HaltScopeName scope={one.scope} run={run} />
              {!one.allowed.allowed && (
                <>
                  <br />
                  <Small>{refusalText(one.allowed)}</Small>
                </>
              )}
            </span>
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
          refusal={refusalText(choice?.allowed)}
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
