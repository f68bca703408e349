import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  DataTable,
  Panel,
  Time,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { expectedSentence } from './expectedSentence';
import { runFacts } from './runFacts';

/** The facts, with their sources, and nothing that is only hoped. @internal */
export function KnownPanel(props: { run: RunView }) {
  const { run } = props;
  const t = useChaosTranslation();
  return (
    <Panel title={t('known.title')} footer={expectedSentence(run, t)}>
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
        groups={[{ key: 'all', rows: runFacts(run, t) }]}
        rowKey={fact => fact.key}
      />
    </Panel>
  );
}
