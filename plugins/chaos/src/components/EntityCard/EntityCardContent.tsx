import type { ReactNode } from 'react';
import { RiTimeLine } from '@remixicon/react';
import type { ScoreView } from '@faultline/backstage-plugin-chaos-common';
import {
  ChaosScope,
  Inline,
  Mark,
  Panel,
  PlainLink,
  RunLink,
  RunStateMark,
  ScoreBadge,
  Small,
  Stack,
  StopButton,
  Time,
  VerdictBadge,
  canStop,
  formatAge,
  formatSigned,
  formatStopwatch,
  progressOf,
  useChaosTranslation,
  useNow,
  useStopRun,
} from '@faultline/backstage-plugin-chaos-react';
import { useTabLink } from './useTabLink';

/** The card in its states: tested, running, unconfirmed, not tested, stale. @internal */
export function EntityCardContent(props: {
  view: ScoreView;
  /** Set when the data is old. */
  staleSince?: number;
  onChanged(): void;
}) {
  const { view, staleSince, onChanged } = props;
  const { score } = view;
  const t = useChaosTranslation();
  const stop = useStopRun(onChanged);
  const tab = useTabLink(view.entity.entityRef);
  const active = view.active[0];
  const now = useNow(view.now, active !== undefined);
  const last = view.runs.find(run => run.endedAt !== undefined);
  const next = score.next[0];
  const percent = (share: number) => String(Math.round(share * 100));
  const plan = next && tab && (
    <PlainLink href={`${tab}?launch=${next.slot.template}`}>
      {t('card.plan', {
        slot: next.slot.title,
        points: formatSigned(next.wouldAdd),
      })}
    </PlainLink>
  );
  let remark: ReactNode = t('card.coverage', {
    percent: percent(score.coverage),
  });
  if (score.cap && score.uncapped !== undefined) {
    remark = t('card.capped', { value: String(Math.round(score.uncapped)) });
  } else if (score.value === undefined) {
    remark = t('card.notTested', { slots: String(score.terms.length) });
  } else if (score.confidence < 0.5) {
    remark = t('card.confidence', { percent: percent(score.confidence) });
  }
  let line: ReactNode;
  if (staleSince !== undefined) {
    line = (
      <Mark tone="warn" icon={RiTimeLine}>
        {t('state.staleAsOf', { time: '' })}
        <Time at={staleSince} />
      </Mark>
    );
  } else if (active) {
    const progress = progressOf(active, now);
    line = (
      <>
        <RunStateMark phase={active.phase} />
        {active.unknownSince !== undefined && (
          <span>
            {t('run.unknownSince', { time: '' })}
            <Time at={active.unknownSince} />
          </span>
        )}
        {active.unknownSince === undefined && (
          <Small>
            {progress
              ? t('card.running', {
                  title: active.title,
                  time: formatStopwatch(progress.remainingMs),
                })
              : active.title}
          </Small>
        )}
        <Inline push>
          <RunLink runId={active.id}>{t('card.open')}</RunLink>
          {canStop(active.phase) && active.phase !== 'unconfirmed' && (
            <StopButton
              size="small"
              run={active.shortId}
              isPending={stop.isPending(active.id)}
              onStop={() => stop.run(active.id)}
            />
          )}
        </Inline>
      </>
    );
  } else if (last) {
    line = (
      <>
        <VerdictBadge verdict={last.verdict} />
        <Small>
          {t('card.lastRun', {
            title: last.title,
            age: formatAge(view.now - last.createdAt),
          })}
        </Small>
        <Inline push>{plan}</Inline>
      </>
    );
  } else if (next) {
    line = (
      <>
        <Small>{t('card.startWith', { slot: next.slot.title })}</Small>
        <Inline push>{plan}</Inline>
      </>
    );
  }
  return (
    <ChaosScope>
      <Panel title={t('card.title')} padded>
        <Stack gap={2}>
          <Inline>
            <ScoreBadge
              score={score}
              compact
              stale={staleSince !== undefined}
            />
            <Inline push>
              <Small>{remark}</Small>
            </Inline>
          </Inline>
          <Inline wrap>{line}</Inline>
        </Stack>
      </Panel>
    </ChaosScope>
  );
}
