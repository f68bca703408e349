import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  DataTable,
  Panel,
  Time,
  readBackWords,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

interface Fact {
  at: number;
  fact: string;
  source: string;
}

/** The facts, with their sources, and nothing that is only hoped. @internal */
export function KnownPanel(props: { run: RunView }) {
  const { run } = props;
  const t = useChaosTranslation();
  const facts: Fact[] = run.attempts.flatMap(attempt => {
    const target = attempt.target.name;
    const list: Fact[] = [];
    if (attempt.injectedAt !== undefined) {
      list.push({
        at: attempt.injectedAt,
        fact: t('known.injected', { target }),
        source: attempt.agentId,
      });
    }
    if (attempt.unknownSince !== undefined) {
      const seen = t(readBackWords[attempt.seen].message).toLocaleLowerCase();
      list.push({
        at: attempt.unknownSince,
        fact: t('known.lastWord', { target, seen }),
        source: attempt.agentId,
      });
    } else if (attempt.endedAt !== undefined) {
      list.push({
        at: attempt.endedAt,
        fact: t('known.reverted', { target }),
        source: attempt.agentId,
      });
    }
    return list;
  });
  for (const probe of run.probes) {
    const last = run.samples
      .filter(sample => sample.probe === probe.name)
      .reduce<RunView['samples'][number] | undefined>(
        (newest, sample) =>
          newest && newest.at >= sample.at ? newest : sample,
        undefined,
      );
    if (last) {
      facts.push({
        at: last.at,
        fact: last.detail,
        source: t('known.driver'),
      });
    }
  }
  facts.sort((a, b) => a.at - b.at);
  return (
    <Panel title={t('known.title')} footer={t('known.expected')}>
      <DataTable
        label={t('known.title')}
        columns={[
          {
            key: 'at',
            title: t('known.at'),
            nowrap: true,
            render: fact => <Time at={fact.at} />,
          },
          { key: 'fact', title: t('known.fact'), render: fact => fact.fact },
          {
            key: 'source',
            title: t('known.source'),
            nowrap: true,
            render: fact => fact.source,
          },
        ]}
        groups={[{ key: 'all', rows: facts }]}
        rowKey={fact => `${fact.at} ${fact.fact}`}
      />
    </Panel>
  );
}
