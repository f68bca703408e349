import type { AgentView } from '@faultline/backstage-plugin-chaos-common';
import {
  DataTable,
  Muted,
  Panel,
  Second,
  StatusMark,
  Time,
  agentWords,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

/** Who can inject and revert, and whether it can be talked to. @internal */
export function AgentTable(props: { agents: AgentView[]; now: number }) {
  const { agents, now } = props;
  const t = useChaosTranslation();
  const connected = agents.filter(one => one.state === 'connected').length;
  return (
    <Panel
      title={t('agents.title')}
      aside={t('agents.connectedOf', {
        connected: String(connected),
        total: String(agents.length),
      })}
    >
      <DataTable
        label={t('agents.title')}
        columns={[
          {
            key: 'agent',
            title: t('agents.agent'),
            render: agent => (
              <>
                <b>{agent.name}</b>
                <Second>
                  {agent.kind}
                  {agent.hostname && ` · ${agent.hostname}`}
                </Second>
              </>
            ),
          },
          {
            key: 'state',
            title: t('agents.state'),
            nowrap: true,
            render: agent => <StatusMark status={agentWords[agent.state]} />,
          },
          {
            key: 'lastWord',
            title: t('agents.lastWord'),
            nowrap: true,
            render: agent =>
              agent.heardAt === undefined ? (
                <Muted>{t('agents.never')}</Muted>
              ) : (
                <Time
                  at={agent.heardAt}
                  style={now - agent.heardAt > 43_200_000 ? 'moment' : 'clock'}
                />
              ),
          },
          {
            key: 'environment',
            title: t('agents.environment'),
            render: agent => agent.environment,
          },
          {
            key: 'guardian',
            title: t('agents.guardian'),
            low: true,
            render: agent => {
              if (agent.guardianAlive === undefined)
                return t('general.noValue');
              return agent.guardianAlive ? (
                t('agents.guardianAlive')
              ) : (
                <b>{t('agents.guardianLost')}</b>
              );
            },
          },
          {
            key: 'effects',
            title: t('agents.effects'),
            right: true,
            render: agent => agent.activeEffects,
          },
          {
            key: 'version',
            title: t('agents.version'),
            low: true,
            render: agent => (
              <>
                {agent.version ?? t('general.noValue')}
                {agent.certificateUntil !== undefined && (
                  <Second>
                    {t('agents.certificate')}{' '}
                    <Time at={agent.certificateUntil} style="moment" />
                  </Second>
                )}
              </>
            ),
          },
        ]}
        groups={[{ key: 'all', rows: agents }]}
        rowKey={agent => agent.id}
      />
    </Panel>
  );
}
