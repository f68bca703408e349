import { useState } from 'react';
import type { ReactNode } from 'react';
import { RiBarChartLine, RiTableLine } from '@remixicon/react';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import { useChaosTranslation } from '../../translation';
import { ActionButton } from '../Actions';
import { Panel } from '../Panel';
import { TimelineChart } from './TimelineChart';
import { TimelineLegend } from './TimelineLegend';
import { TimelineTable } from './TimelineTable';
import { buildTimeline } from './buildTimeline';

/** A run on one time axis, with a table behind a button. @public */
export function Timeline(props: {
  run: RunView;
  /** The server's milliseconds, of its last answer where none comes. */
  now: number;
  /** Set where no answer comes: the time since `now` is drawn as unknown. */
  unheardUntil?: number;
  actions?: ReactNode;
}) {
  const { run, now, unheardUntil, actions } = props;
  const t = useChaosTranslation();
  const [table, setTable] = useState(false);
  const model = buildTimeline(run, now, t, unheardUntil);
  return (
    <Panel
      title={t('timeline.title')}
      aside={
        <>
          {!table && <TimelineLegend />}
          <ActionButton
            size="small"
            onPress={() => setTable(!table)}
            icon={
              table ? (
                <RiBarChartLine aria-hidden="true" />
              ) : (
                <RiTableLine aria-hidden="true" />
              )
            }
          >
            {table ? t('timeline.asChart') : t('timeline.asTable')}
          </ActionButton>
          {actions}
        </>
      }
    >
      {table ? (
        <TimelineTable model={model} />
      ) : (
        <TimelineChart model={model} />
      )}
    </Panel>
  );
}
