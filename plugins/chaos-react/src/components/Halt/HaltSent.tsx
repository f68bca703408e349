import { useApi } from '@backstage/frontend-plugin-api';
import type { HaltView } from '@faultline/backstage-plugin-chaos-common';
import { chaosApiRef } from '../../api';
import { useChaosQuery } from '../../hooks';
import { Inline, Pairs, Stack } from '../../layout';
import { useChaosTranslation } from '../../translation';
import { ActionButton } from '../Actions';
import { Note } from '../Note';

/**
 * What a halt does, counted anew while it is looked at: agents and read-backs,
 * not hopes. Until the first count it is the answer to the order itself.
 *
 * @internal
 */
export function HaltSent(props: { halt: HaltView; onClose(): void }) {
  const { halt: sent, onClose } = props;
  const t = useChaosTranslation();
  const api = useApi(chaosApiRef);
  const { data } = useChaosQuery({
    key: sent.id,
    load: async () => {
      const { active, recent } = await api.listHalts();
      return [...active, ...recent].find(one => one.id === sent.id) ?? sent;
    },
    concerns: signal => signal.type === 'halts' || signal.type === 'run',
    live: ({ agents, attempts }) =>
      attempts.reverting + attempts.unknown + agents.notReached.length > 0,
  });
  const halt = data ?? sent;
  const { reached, notReached } = halt.agents;
  const { absent, reverting, unknown } = halt.attempts;
  return (
    <div role="status">
      <Stack gap={3}>
        {halt.lifted && <Note tone="live">{t('halt.liftedMeanwhile')}</Note>}
        <Pairs
          items={[
            {
              key: 'agents',
              name: t('halt.agentsReached'),
              value: t('general.ofCount', {
                part: String(reached.length),
                total: String(reached.length + notReached.length),
              }),
            },
            {
              key: 'absent',
              name: t('halt.absent'),
              value: t('general.ofCount', {
                part: String(absent),
                total: String(absent + reverting + unknown),
              }),
            },
            {
              key: 'reverting',
              name: t('halt.reverting'),
              value: String(reverting),
            },
            { key: 'unknown', name: t('halt.unknown'), value: String(unknown) },
          ]}
        />
        {notReached.length > 0 && (
          <Note tone="warn">
            {t('halt.silent', { agents: notReached.join(', ') })}
          </Note>
        )}
        <Inline>
          <ActionButton onPress={onClose}>{t('general.close')}</ActionButton>
        </Inline>
      </Stack>
    </div>
  );
}
