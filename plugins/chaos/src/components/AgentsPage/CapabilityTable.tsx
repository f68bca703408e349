import {
  RiCheckboxCircleLine,
  RiIndeterminateCircleLine,
} from '@remixicon/react';
import type { AgentView } from '@faultline/backstage-plugin-chaos-common';
import {
  DataTable,
  Mark,
  Panel,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

/** Every fault of every agent: what is missing comes first, with its remedy. @internal */
export function CapabilityTable(props: { agents: AgentView[] }) {
  const t = useChaosTranslation();
  const groups = props.agents
    .filter(agent => agent.capabilities.length > 0)
    .map(agent => ({
      key: agent.id,
      title: [agent.name, '', '', ''],
      rows: [...agent.capabilities]
        .sort((a, b) => Number(a.available) - Number(b.available))
        .map(capability => ({
          ...capability,
          key: `${agent.id} ${capability.fault}`,
        })),
    }));
  if (groups.length === 0) return null;
  return (
    <Panel title={t('agents.capabilities')}>
      <DataTable
        label={t('agents.capabilities')}
        columns={[
          {
            key: 'fault',
            title: t('agents.fault'),
            render: row => row.fault,
          },
          {
            key: 'available',
            title: t('agents.state'),
            nowrap: true,
            render: row => (
              <Mark
                tone={row.available ? 'pass' : 'warn'}
                icon={
                  row.available
                    ? RiCheckboxCircleLine
                    : RiIndeterminateCircleLine
                }
              >
                {row.available ? t('agents.available') : t('agents.missing')}
              </Mark>
            ),
          },
          {
            key: 'mechanism',
            title: t('agents.mechanism'),
            render: row => row.missing ?? row.mechanism,
          },
          {
            key: 'remedy',
            title: t('agents.remedy'),
            render: row => row.remedy ?? '',
          },
        ]}
        groups={groups}
        rowKey={row => row.key}
      />
    </Panel>
  );
}
