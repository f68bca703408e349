import type { Score } from '@faultline/chaos-core';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import { formatAge, formatPoints, formatSigned } from '../../format';
import { useChaosTranslation } from '../../translation';
import { outcomeWords } from '../../words';
import { DataTable, Second } from '../DataTable';
import { Panel } from '../Panel';
import { StatusMark } from '../StatusMark';

const total = (score: Score, without?: string) =>
  score.terms
    .filter(term => term.slot.id !== without)
    .reduce((points, term) => points + term.points, 0);

const round = (value?: number) =>
  value === undefined ? '–' : String(Math.round(value));

/** What one run did to the score, slot by slot. @public */
export function ScoreChange(props: {
  change: NonNullable<RunView['scoreChange']>;
}) {
  const { before, after, slotId } = props.change;
  const t = useChaosTranslation();
  const old = before.terms.find(term => term.slot.id === slotId);
  const fresh = after.terms.find(term => term.slot.id === slotId);
  const others = after.terms.length - (fresh ? 1 : 0);
  const otherMaximum = after.terms
    .filter(term => term.slot.id !== slotId)
    .reduce((points, term) => points + term.maximum, 0);
  const pointsOf = (points: number, maximum: number) =>
    t('score.pointsOf', {
      points: formatPoints(points),
      maximum: String(Math.round(maximum)),
    });
  const outcome = (term: typeof old) =>
    term ? (
      <>
        <StatusMark status={outcomeWords[term.outcome]} />
        <Second>
          {term === fresh || term.ageMs === undefined
            ? t('score.fresh')
            : t('score.ageOld', { age: formatAge(term.ageMs) })}
          {' · '}
          {pointsOf(term.points, term.maximum)}
        </Second>
      </>
    ) : (
      t('general.noValue')
    );
  const rows = [
    ...(fresh
      ? [
          {
            key: 'slot',
            cells: [
              <>
                {fresh.slot.title}
                {fresh.slot.critical && <Second>{t('score.critical')}</Second>}
              </>,
              outcome(old),
              outcome(fresh),
              <b>{formatSigned(fresh.points - (old?.points ?? 0))}</b>,
            ],
          },
        ]
      : []),
    {
      key: 'others',
      cells: [
        t('score.otherSlots', { count: others }),
        pointsOf(total(before, slotId), otherMaximum),
        pointsOf(total(after, slotId), otherMaximum),
        formatSigned(total(after, slotId) - total(before, slotId)),
      ],
    },
  ];
  const columns = ['slot', 'before', 'now', 'change'].map((key, index) => ({
    key,
    title: [
      t('score.slot'),
      t('score.before'),
      t('score.now'),
      t('score.changeColumn'),
    ][index],
    right: index === 3,
    render: (row: (typeof rows)[number]) => row.cells[index],
  }));
  const remarks = [
    after.cap
      ? t('score.capIs', { at: String(after.cap.at), reason: after.cap.reason })
      : t('score.capNone'),
    t('score.coverageChange', {
      before: String(Math.round(before.coverage * 100)),
      after: String(Math.round(after.coverage * 100)),
    }),
    ...(fresh && fresh.wouldAdd >= 0.05
      ? [t('score.passBringsBack', { points: formatSigned(fresh.wouldAdd) })]
      : []),
  ];
  return (
    <Panel
      title={t('score.change')}
      aside={
        <b style={{ fontSize: 14, color: 'var(--fl-fg)' }}>
          {round(before.value)} → {round(after.value)}
        </b>
      }
      footer={remarks.join(' ')}
    >
      <DataTable
        label={t('score.change')}
        columns={columns}
        groups={[{ key: 'all', rows }]}
        rowKey={row => row.key}
        total={[
          t('score.total'),
          formatPoints(total(before)),
          formatPoints(total(after)),
          formatSigned(total(after) - total(before)),
        ]}
      />
    </Panel>
  );
}
