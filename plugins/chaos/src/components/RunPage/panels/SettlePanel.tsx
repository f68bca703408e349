import {
  RiArrowGoBackLine,
  RiIndeterminateCircleLine,
  RiTimeLine,
  RiUserLine,
} from '@remixicon/react';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  Inline,
  Muted,
  Panel,
  Rows,
  Small,
  openAttempts,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

const size = { width: 16, height: 16, flex: 'none', marginTop: 2 };

/** What would prove the end; any one is enough. @internal */
export function SettlePanel(props: { run: RunView }) {
  const { run } = props;
  const t = useChaosTranslation();
  const { silent, failed, unproven } = openAttempts(run.attempts);
  const expires = [...silent, ...failed, ...unproven].some(
    attempt => attempt.survives === 'selfExpiring',
  );
  const waiting = {
    key: 'agent',
    icon: <RiTimeLine aria-hidden="true" style={size} />,
    name: t('settle.agent'),
    state: t('settle.agentState'),
    text: t('settle.agentText'),
  };
  const reverting = {
    key: 'revert',
    icon: <RiArrowGoBackLine aria-hidden="true" style={size} />,
    name: t('settle.agentReverts'),
    state: t('settle.agentRevertsState'),
    text: t('settle.agentRevertsText'),
  };
  const ways = [
    ...(silent.length > 0 || failed.length === 0 ? [waiting] : []),
    ...(failed.length > 0 ? [reverting] : []),
    {
      key: 'limit',
      icon: expires ? (
        <RiTimeLine aria-hidden="true" style={size} />
      ) : (
        <RiIndeterminateCircleLine aria-hidden="true" style={size} />
      ),
      name: t('settle.limit'),
      state: expires ? t('settle.limitSome') : t('settle.limitNone'),
      text: expires ? t('settle.limitSomeText') : t('settle.limitNoneText'),
    },
    {
      key: 'operator',
      icon: <RiUserLine aria-hidden="true" style={size} />,
      name: t('settle.operator'),
      state: t('settle.operatorState'),
      text: t('settle.operatorText'),
    },
  ];
  return (
    <Panel title={t('settle.title')} aside={t('settle.any')}>
      <Rows
        items={ways.map(way => ({
          key: way.key,
          content: (
            <Inline top>
              {way.icon}
              <div>
                <b>{way.name}</b> <Muted>· {way.state}</Muted>
                <br />
                <Small>{way.text}</Small>
              </div>
            </Inline>
          ),
        }))}
      />
    </Panel>
  );
}
