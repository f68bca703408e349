import type { HaltView } from '@faultline/backstage-plugin-chaos-common';
import { Inline, Pairs, Stack } from '../../layout';
import { useChaosTranslation } from '../../translation';
import { ActionButton } from '../Actions';
import { Note } from '../Note';

/** What a halt did: counts of agents and read-backs, not hopes. @internal */
export function HaltSent(props: { halt: HaltView; onClose(): void }) {
  const { halt, onClose } = props;
  const t = useChaosTranslation();
  const { reached, notReached } = halt.agents;
  const { absent, reverting, unknown } = halt.attempts;
  return (
    <div role="status">
      <Stack gap={3}>
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
