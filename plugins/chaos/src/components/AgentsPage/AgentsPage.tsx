import { Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  HaltBanner,
  Note,
  PageBody,
  Panel,
  QueryFailure,
  Stack,
  StaleNote,
  Time,
  chaosApiRef,
  useChaosQuery,
  useChaosTranslation,
  useHaltInPage,
} from '@faultline/backstage-plugin-chaos-react';
import { AddAgent } from './AddAgent';
import { AgentTable } from './AgentTable';
import { CapabilityTable } from './CapabilityTable';
import { useEnrolRefusal } from './useEnrolRefusal';

/** The agents, what they can and cannot do, and how to add one. @internal */
export function AgentsPage() {
  const api = useApi(chaosApiRef);
  const t = useChaosTranslation();
  const agents = useChaosQuery({
    key: 'agents',
    load: () => api.listAgents(),
    concerns: signal => signal.type === 'agents',
  });
  const halts = useChaosQuery({
    key: 'halts',
    load: () => api.listHalts(),
    concerns: signal => signal.type === 'halts',
  });
  useHaltInPage(halts.reload);
  const refusal = useEnrolRefusal();
  const { data } = agents;
  return (
    <>
      <PageBody spacedBy="header">
        <HaltBanner
          inset
          halts={halts.data?.active ?? []}
          onLifted={halts.reload}
        />
        <StaleNote query={agents} />
        {data
          ?.filter(agent => agent.state === 'silent')
          .map(agent => (
            <Note key={agent.id} tone="warn">
              {t('agents.silentSentence', {
                agent: agent.name,
                time:
                  agent.heardAt === undefined ? (
                    t('agents.never')
                  ) : (
                    <Time at={agent.heardAt} />
                  ),
              })}
            </Note>
          ))}
        {agents.loading && (
          <Panel title={t('agents.title')} padded>
            <Stack gap={3}>
              <span role="status" aria-label={t('general.loading')} />
              <Skeleton height={36} />
              <Skeleton height={36} />
            </Stack>
          </Panel>
        )}
        {!data && agents.error !== undefined && (
          <Panel title={t('agents.title')} padded>
            <QueryFailure
              what={t('agents.title')}
              error={agents.error}
              onRetry={agents.reload}
            />
          </Panel>
        )}
        {data && data.length > 0 && (
          <>
            <AgentTable agents={data} now={agents.loadedAt ?? 0} />
            <CapabilityTable agents={data} />
          </>
        )}
        {data && <AddAgent first={data.length === 0} refusal={refusal} />}
      </PageBody>
    </>
  );
}
