import { useCallback, useState } from 'react';
import {
  Radio,
  RadioGroup,
  Select,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { useAnalytics, useApi } from '@backstage/frontend-plugin-api';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  ActionButton,
  Inline,
  Note,
  Panel,
  Small,
  Stack,
  chaosApiRef,
  openAttempts,
  useChaosAction,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

type Statement = 'absent' | 'removed';

/** An operator's word, recorded as a word: it never makes a run clean. @internal */
export function AttestPanel(props: { run: RunView; onChanged(): void }) {
  const { run, onChanged } = props;
  const t = useChaosTranslation();
  const api = useApi(chaosApiRef);
  const analytics = useAnalytics();
  // What was sent is not asked for again while the page still shows it as open.
  const [sent, setSent] = useState<string[]>([]);
  const { silent, failed } = openAttempts(run.attempts);
  const open = [...silent, ...failed].filter(one => !sent.includes(one.id));
  const [wanted, setWanted] = useState('');
  const chosen = open.find(one => one.id === wanted) ?? open[0];
  const [statement, setStatement] = useState<Statement>('absent');
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const attest = useCallback(
    async (attemptId: string) => {
      analytics.captureEvent('attest', run.id);
      await api.attestRun(run.id, {
        attemptId,
        statement,
        reason: reason.trim(),
      });
      setSent(before => [...before, attemptId]);
      setStatement('absent');
      setReason('');
      setTyped('');
      onChanged();
    },
    [api, analytics, run.id, statement, reason, onChanged],
  );
  const { run: send, pending, failure } = useChaosAction(attest);
  const last = run.attempts.find(one => one.id === sent[sent.length - 1]);
  if (!chosen && !last) return null;
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
          {last && (
            <Note tone="live" announced>
              {t('attest.recorded', { target: last.target.name })}
            </Note>
          )}
          {chosen && (
            <>
              {open.length > 1 ? (
                <Select
                  label={t('attest.target')}
                  options={open.map(attempt => ({
                    id: attempt.id,
                    label: attempt.target.name,
                  }))}
                  value={chosen.id}
                  onChange={value => setWanted(String(value ?? ''))}
                />
              ) : (
                <b>{chosen.target.name}</b>
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
                <ActionButton
                  onPress={() => send(chosen.id)}
                  isPending={pending}
                  refusal={refusal}
                >
                  {t('attest.button')}
                </ActionButton>
              </Inline>
            </>
          )}
          <Small>{t('attest.consequence')}</Small>
        </Stack>
      </Panel>
    </div>
  );
}
