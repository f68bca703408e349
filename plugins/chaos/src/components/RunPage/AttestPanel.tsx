import { useCallback, useState } from 'react';
import {
  Radio,
  RadioGroup,
  Select,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  ActionButton,
  Inline,
  Note,
  Panel,
  Small,
  Stack,
  chaosApiRef,
  useChaosAction,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

type Statement = 'absent' | 'removed';

/** An operator's word, recorded as a word: it never makes a run clean. @internal */
export function AttestPanel(props: { run: RunView; onChanged(): void }) {
  const { run, onChanged } = props;
  const t = useChaosTranslation();
  const api = useApi(chaosApiRef);
  const open = run.attempts.filter(
    attempt =>
      attempt.unknownSince !== undefined || attempt.phase === 'revertFailed',
  );
  const [attemptId, setAttemptId] = useState(open[0]?.id ?? '');
  const [statement, setStatement] = useState<Statement>('absent');
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const attest = useCallback(async () => {
    await api.attestRun(run.id, {
      attemptId,
      statement,
      reason: reason.trim(),
    });
    onChanged();
  }, [api, run.id, attemptId, statement, reason, onChanged]);
  const { run: send, pending, failure } = useChaosAction(attest);
  let refusal: string | undefined;
  if (!run.allowed.attest.allowed) {
    refusal = run.allowed.attest.reason ?? t('state.deniedTitle');
  } else if (reason.trim() === '') {
    refusal = t('attest.missingReason');
  } else if (typed.trim().toLocaleUpperCase() !== run.shortId) {
    refusal = t('attest.missingType');
  }
  return (
    <div id="attest">
      <Panel title={t('attest.title')} aside={t('attest.needs')} padded>
        <Stack gap={3}>
          {open.length > 1 && (
            <Select
              label={t('attest.target')}
              options={open.map(attempt => ({
                id: attempt.id,
                label: attempt.target.name,
              }))}
              value={attemptId}
              onChange={value => setAttemptId(String(value ?? ''))}
            />
          )}
          <RadioGroup
            label={t('attest.statement')}
            value={statement}
            onChange={value => setStatement(value as Statement)}
          >
            <Radio value="absent">{t('attest.absent')}</Radio>
            <Radio value="removed">{t('attest.removed')}</Radio>
          </RadioGroup>
          <TextAreaField
            label={t('attest.reason')}
            value={reason}
            onChange={setReason}
          />
          <TextField
            label={t('attest.type', { run: run.shortId })}
            value={typed}
            onChange={setTyped}
          />
          {failure && (
            <Note tone="fail" announced>
              {failure.message}
            </Note>
          )}
          <Inline>
            <ActionButton onPress={send} isPending={pending} refusal={refusal}>
              {t('attest.button')}
            </ActionButton>
          </Inline>
          <Small>{t('attest.consequence')}</Small>
        </Stack>
      </Panel>
    </div>
  );
}
