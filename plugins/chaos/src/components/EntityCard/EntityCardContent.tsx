import type { ReactNode } from 'react';
import { RiIndeterminateCircleLine, RiTimeLine } from '@remixicon/react';
import type { ScoreView } from '@faultline/backstage-plugin-chaos-common';
import {
  ActionButton,
  ChaosScope,
  HaltScopeName,
  Inline,
  Mark,
  Note,
  Panel,
  ScoreBadge,
  Small,
  Stack,
  Time,
  TrendChanges,
  VerdictBadge,
  formatAge,
  refusalText,
  useChaosTranslation,
  useNow,
  useStopRun,
} from '@faultline/backstage-plugin-chaos-react';
import { ActiveLine } from './ActiveLine';
import { PlanAction } from './PlanAction';
import { useTabLink } from './useTabLink';

/** The card in its states: tested, running, unconfirmed, halted, not tested, stale. @internal */
export function EntityCardContent(props: {
  view: ScoreView;
  /** Set when the data is old. */
  staleSince?: number;
  onChanged(): void;
}) {
  const { view, staleSince, onChanged } = props;
  const { score, runs, halts, haltedBy, allowed } = view;
  const t = useChaosTranslation();
  const stop = useStopRun(onChanged);
  const tab = useTabLink(view.entity.entityRef);
  const active = view.active[0];
  const now = useNow(view.now, active !== undefined);
  const last = runs.find(run => run.endedAt !== undefined);
  const halt = halts.find(one => one.id === haltedBy);
  const next = score.next[0];
  const percent = (share: number) => String(Math.round(share * 100));
  const plan = next && tab && (
    <Inline push>
      <PlanAction tab={tab} term={next} refusal={refusalText(allowed.launch)} />
    </Inline>
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
  if (active) {
    line = (
      <ActiveLine
        run={active}
        now={now}
        stopping={stop.isPending(active.id)}
        onStop={() => stop.run(active.id)}
      />
    );
  } else if (staleSince !== undefined) {
    line = undefined;
  } else if (halt) {
    line = (
      <>
        <Mark tone="fail" icon={RiIndeterminateCircleLine}>
          {t('halt.sent')}
        </Mark>
        <Small>
          <HaltScopeName scope={halt.scope} short />
        </Small>
        {plan}
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
        {plan}
      </>
    );
  } else if (next) {
    line = (
      <>
        <Small>{t('card.startWith', { slot: next.slot.title })}</Small>
        {plan}
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
              <div style={{ textAlign: 'right' }}>
                <TrendChanges trend={view.trend} now={view.now} latest />
                <Small>{remark}</Small>
              </div>
            </Inline>
          </Inline>
          {staleSince !== undefined && (
            <Inline wrap>
              <Mark tone="warn" icon={RiTimeLine}>
                {t('state.staleAsOf', { time: '' })}
                <Time at={staleSince} />
              </Mark>
              <Inline push>
                <ActionButton size="small" onPress={onChanged}>
                  {t('state.askNow')}
                </ActionButton>
              </Inline>
            </Inline>
          )}
          {line && <Inline wrap>{line}</Inline>}
          {stop.failure && (
            <Note tone="fail" announced>
              {t('action.stopFailed', { reason: stop.failure.message })}
            </Note>
          )}
        </Stack>
      </Panel>
    </ChaosScope>
  );
}
