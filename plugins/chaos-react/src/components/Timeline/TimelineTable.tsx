import { formatNumber, formatTime } from '../../format';
import { useChaosTranslation } from '../../translation';
import { DataTable } from '../DataTable';
import type { TimelineModel } from './TimelineModel';

/** The timeline's twin: the same facts in the order of time. @internal */
export function TimelineTable(props: { model: TimelineModel }) {
  const { model } = props;
  const t = useChaosTranslation();
  const unheard = model.unheard
    ? [
        {
          at: model.unheard.from,
          lane: t('timeline.controlPlane'),
          what: t('timeline.noAnswer', {
            time: formatTime(model.unheard.from, 'clock'),
          }),
        },
      ]
    : [];
  const rows = model.lanes
    .flatMap(lane => {
      switch (lane.kind) {
        case 'segments':
          return lane.segments.map(segment => ({
            at: segment.from,
            lane: lane.title,
            what: `${segment.label} (${formatTime(
              segment.from,
              'clock',
            )}–${formatTime(segment.to, 'clock')})`,
          }));
        case 'plot':
          return lane.points.map(point => ({
            at: point.at,
            lane: lane.title,
            what: `${t(`answer.${point.answer}`)}${
              point.value === undefined
                ? ''
                : ` ${formatNumber(point.value, lane.unit)}`
            }`,
          }));
        case 'step':
          return lane.spans.map(span => ({
            at: span.from,
            lane: lane.title,
            what: `${lane.label} (${formatTime(
              span.from,
              'clock',
            )}–${formatTime(span.to, 'clock')})`,
          }));
        default:
          return lane.events.map(event => ({
            at: event.at,
            lane: lane.title,
            what: event.strong ? `${event.label} ${event.strong}` : event.label,
          }));
      }
    })
    .concat(unheard)
    .sort((a, b) => a.at - b.at)
    .map((row, index) => ({ ...row, key: `${row.at}-${row.lane}-${index}` }));
  return (
    <DataTable
      label={t('timeline.title')}
      columns={[
        {
          key: 'at',
          title: t('timeline.tableAt'),
          nowrap: true,
          render: row => formatTime(row.at, 'tenths'),
        },
        {
          key: 'lane',
          title: t('timeline.tableLane'),
          render: row => row.lane,
        },
        {
          key: 'what',
          title: t('timeline.tableWhat'),
          render: row => row.what,
        },
      ]}
      groups={[{ key: 'all', rows }]}
      rowKey={row => row.key}
    />
  );
}
