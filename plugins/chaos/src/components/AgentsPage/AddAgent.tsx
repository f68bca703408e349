import { useCallback, useState } from 'react';
import { Radio, RadioGroup, TextField } from '@backstage/ui';
import { useAnalytics, useApi } from '@backstage/frontend-plugin-api';
import {
  ActionButton,
  Code,
  Inline,
  Muted,
  Note,
  Panel,
  Small,
  Stack,
  Time,
  chaosApiRef,
  useChaosAction,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

const NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** How to add an agent: a name, a token that works once, one command. @internal */
export function AddAgent(props: { first: boolean; refusal?: string }) {
  const { first, refusal } = props;
  const t = useChaosTranslation();
  const api = useApi(chaosApiRef);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'host' | 'network'>('host');
  const [environment, setEnvironment] = useState('');
  const [made, setMade] = useState<{
    token: string;
    command: string;
    expiresAt: number;
  }>();
  const analytics = useAnalytics();
  const create = useCallback(async () => {
    analytics.captureEvent('createJoinToken', kind);
    setMade(await api.createJoinToken({ name, kind, environment }));
  }, [api, analytics, name, kind, environment]);
  const { run, pending, failure } = useChaosAction(create);
  const valid = NAME.test(name) && NAME.test(environment);
  return (
    <Panel title={first ? t('agents.none') : t('agents.add')} padded>
      <Stack gap={3}>
        <Muted>{t('agents.noneText')}</Muted>
        {refusal && <Note tone="none">{refusal}</Note>}
        <Inline top gap={4} wrap>
          <TextField
            label={t('agents.name')}
            description={t('agents.nameHelp')}
            value={name}
            isDisabled={refusal !== undefined}
            onChange={setName}
            isInvalid={name !== '' && !NAME.test(name)}
          />
          <TextField
            label={t('agents.environment')}
            description={t('agents.environmentHelp')}
            value={environment}
            isDisabled={refusal !== undefined}
            onChange={setEnvironment}
            isInvalid={environment !== '' && !NAME.test(environment)}
          />
        </Inline>
        <RadioGroup
          label={t('agents.kind')}
          value={kind}
          isDisabled={refusal !== undefined}
          onChange={value => setKind(value as 'host' | 'network')}
        >
          <Radio value="host">{t('agents.kindHost')}</Radio>
          <Radio value="network">{t('agents.kindNetwork')}</Radio>
        </RadioGroup>
        {failure && (
          <Note tone="fail" announced>
            {failure.message}
          </Note>
        )}
        <Inline>
          <ActionButton
            kind="primary"
            isPending={pending}
            refusal={refusal ?? (valid ? undefined : t('agents.invalidName'))}
            onPress={run}
          >
            {t('agents.createToken')}
          </ActionButton>
        </Inline>
        {made && (
          <div role="status">
            <b>{t('agents.tokenTitle')}</b>
            <Code>{made.token}</Code>
            <b>{t('agents.commandTitle')}</b>
            <Code>{made.command}</Code>
            <Small>
              {t('agents.tokenOnce', {
                time: <Time at={made.expiresAt} style="moment" />,
              })}
            </Small>
          </div>
        )}
      </Stack>
    </Panel>
  );
}
