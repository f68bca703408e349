import { RiCheckboxCircleLine } from '@remixicon/react';
import type {
  AttemptView,
  RunView,
} from '@faultline/backstage-plugin-chaos-common';
import { formatSpan } from '../../format';
import { Mono } from '../../layout';
import { useChaosTranslation } from '../../translation';
import { DataTable, Second } from '../DataTable';
import type { Column } from '../DataTable';
import { Panel } from '../Panel';
import { Mark, StatusMark } from '../StatusMark';
import { Time } from '../Time';
import { Attestation } from './Attestation';
import { attemptWord } from './attemptWord';
import { endedText } from './endedText';
import { journaled } from './journaled';
import { observedText } from './observedText';
import { readBackWord } from './readBackWord';

/**
 * Every frozen target in its own row, never a summary alone: what was done,
 * how it is undone, what was seen, what ends it by itself.
 *
 * @public
 */
export function TargetTable(props: { run: RunView; now: number }) {
  const { run, now } = props;
  const t = useChaosTranslation();
  const ended = run.attempts.every(attempt => attempt.endedAt !== undefined);
  const { injected, frozen, proven } = run.targets;
  const counts = {
    injected: String(injected),
    frozen: String(frozen),
    proven: String(proven),
  };
  let remark: string = t('run.frozenOf', counts);
  if (run.phase === 'unconfirmed') remark = t('run.provenOf', counts);
  else if (ended && injected > 0) remark = endedText(run.attempts, t);
  const heard = Math.max(0, ...run.attempts.map(one => one.heardAt ?? 0));
  const undoColumn: Column<AttemptView> = {
    key: 'undo',
    low: true,
    title: t('targets.undo'),
    render: attempt => (
      <>
        {journaled(attempt.phase) ? (
          <Mark tone="pass" icon={RiCheckboxCircleLine}>
            {t('attempt.journaled')}
          </Mark>
        ) : (
          t('targets.notYet')
        )}
        <Second>{attempt.undo}</Second>
      </>
    ),
  };
  const columns: Column<AttemptView>[] = [
    {
      key: 'target',
      title: t('targets.target'),
      render: attempt => (
        <>
          <Mono>{attempt.target.name}</Mono>
          <Second>
            <Mono>{attempt.target.id}</Mono>
          </Second>
        </>
      ),
    },
    {
      key: 'attempt',
      title: t('targets.attempt'),
      render: attempt => {
        const at =
          attempt.unknownSince ?? attempt.endedAt ?? attempt.injectedAt;
        return (
          <>
            <StatusMark status={attemptWord(attempt)} />
            {at !== undefined && (
              <Second>
                {attempt.unknownSince !== undefined &&
                  t('targets.since', { time: '' })}
                <Time at={at} />
              </Second>
            )}
            {attempt.reason && <Second>{attempt.reason}</Second>}
            {attempt.attested && (
              <Second>
                <Attestation attested={attempt.attested} />
              </Second>
            )}
          </>
        );
      },
    },
    ...(ended ? [] : [undoColumn]),
    {
      key: 'observed',
      title: t('targets.observed'),
      right: true,
      render: attempt => (
        <>
          {observedText([attempt], run.plan) ?? t('general.noValue')}
          <Second>{attempt.summary}</Second>
        </>
      ),
    },
    {
      key: 'readBack',
      title: t('targets.readBack'),
      render: attempt => (
        <>
          <StatusMark status={readBackWord(attempt)} />
          {attempt.heardAt !== undefined && (
            <Second>
              {attempt.unknownSince !== undefined &&
                t('targets.last', { time: '' })}
              <Time at={attempt.heardAt} />
            </Second>
          )}
        </>
      ),
    },
    ended
      ? {
          key: 'proof',
          title: t('targets.proof'),
          render: attempt => attempt.evidence ?? t('general.noValue'),
        }
      : {
          key: 'endsByItself',
          title: t('targets.endsByItself'),
          low: true,
          render: attempt =>
            attempt.endedAt === undefined ? (
              <>
                {t(`targets.survives.${attempt.survives as 'guarded'}`)}
                {run.deadlineAt !== undefined &&
                  run.deadlineAt > now &&
                  attempt.injectedAt !== undefined && (
                    <Second>
                      {t('targets.left', {
                        span: formatSpan(run.deadlineAt - now),
                      })}
                    </Second>
                  )}
              </>
            ) : (
              t('targets.notNeeded')
            ),
        },
  ];
  return (
    <Panel
      title={t('targets.title')}
      remark={remark}
      aside={
        heard > 0 &&
        !ended && (
          <span>
            {t('targets.heard', { time: '' })}
            <Time at={heard} />
          </span>
        )
      }
    >
      <DataTable
        label={t('targets.title')}
        columns={columns}
        groups={[{ key: 'all', rows: run.attempts }]}
        rowKey={attempt => attempt.id}
      />
    </Panel>
  );
}
