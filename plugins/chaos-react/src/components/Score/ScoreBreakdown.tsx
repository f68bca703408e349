import type { Score, ScoreTerm, SlotCategory } from '@faultline/chaos-core';
import { formatAge, formatPoints, formatSigned } from '../../format';
import { Muted } from '../../layout';
import { useChaosTranslation } from '../../translation';
import { outcomeWords } from '../../words';
import { DataTable } from '../DataTable';
import type { Column } from '../DataTable';
import { RunLink } from '../Links';
import { Panel } from '../Panel';
import { Mark, StatusMark } from '../StatusMark';
import { ShareBar } from './ShareBar';
import styles from './Score.module.css';

const categories: SlotCategory[] = [
  'redundancy',
  'dependencies',
  'scalability',
  'recovery',
];

const sum = (terms: ScoreTerm[], field: 'points' | 'maximum') =>
  terms.reduce((total, term) => total + term[field], 0);

/**
 * Why the score is what it is: one row a slot, every point with the run that
 * gave it, and what a fresh pass would add.
 *
 * @public
 */
export function ScoreBreakdown(props: { score: Score }) {
  const { score } = props;
  const t = useChaosTranslation();
  const heaviest = Math.max(0, ...score.terms.map(term => term.maximum));
  const pointsOf = (points: number, maximum: number) =>
    t('score.pointsOf', {
      points: formatPoints(points),
      maximum: String(Math.round(maximum)),
    });
  const columns: Column<ScoreTerm>[] = [
    {
      key: 'slot',
      title: t('score.slot'),
      render: ({ slot }) => (
        <>
          {slot.title}{' '}
          {slot.critical && (
            <span className={styles.critical}>{t('score.critical')}</span>
          )}
        </>
      ),
    },
    {
      key: 'outcome',
      title: t('score.outcome'),
      render: term => <StatusMark status={outcomeWords[term.outcome]} />,
    },
    {
      key: 'age',
      title: t('score.age'),
      nowrap: true,
      render: term =>
        term.ageMs === undefined ? (
          t('general.noValue')
        ) : (
          <>
            {formatAge(term.ageMs)}{' '}
            {term.stale && <Mark tone="warn">{t('score.stale')}</Mark>}
          </>
        ),
    },
    {
      key: 'share',
      title: t('score.share'),
      low: true,
      width: '16%',
      render: term => <ShareBar term={term} heaviest={heaviest} />,
    },
    {
      key: 'points',
      title: t('score.points'),
      right: true,
      nowrap: true,
      render: term => pointsOf(term.points, term.maximum),
    },
    {
      key: 'run',
      title: t('score.run'),
      nowrap: true,
      render: term =>
        term.runId ? (
          <RunLink runId={term.runId} />
        ) : (
          <Muted>{t('score.noRun')}</Muted>
        ),
    },
    {
      key: 'wouldAdd',
      title: t('score.wouldAdd'),
      right: true,
      nowrap: true,
      render: term => {
        if (term.wouldAdd >= 0.05) return <b>{formatSigned(term.wouldAdd)}</b>;
        const isFull = term.maximum - term.points < 0.05;
        return <Muted>{t(isFull ? 'score.full' : 'score.heldByCap')}</Muted>;
      },
    },
  ];
  const groups = categories.flatMap(category => {
    const rows = score.terms.filter(term => term.slot.category === category);
    if (rows.length === 0) return [];
    const points = pointsOf(sum(rows, 'points'), sum(rows, 'maximum'));
    const title = [t(`score.category.${category}`), '', '', '', points, '', ''];
    return [{ key: category, rows, title }];
  });
  const leftOut = score.leftOut.map(item => t('score.leftOutItem', item));
  const remarks = [
    ...(leftOut.length > 0
      ? [t('score.leftOut', { what: leftOut.join(', ') })]
      : []),
    score.cap
      ? t('score.capIs', {
          at: String(score.cap.at),
          reason: score.cap.reason,
        })
      : t('score.capNone'),
    t('score.staleRule'),
  ];
  const title =
    score.value === undefined
      ? t('score.whyNot')
      : t('score.why', { value: String(Math.round(score.value)) });
  return (
    <Panel
      title={title}
      aside={t('score.whyRemark')}
      footer={<span>{remarks.join(' ')}</span>}
    >
      <DataTable
        label={title}
        airy
        columns={columns}
        groups={groups}
        rowKey={term => term.slot.id}
        total={[
          t('score.total'),
          '',
          '',
          '',
          t('score.totalOf', {
            points: formatPoints(sum(score.terms, 'points')),
          }),
          '',
          formatSigned(100 - (score.value ?? 0)),
        ]}
      />
    </Panel>
  );
}
