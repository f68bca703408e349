import { RiTimeLine } from '@remixicon/react';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  EntityName,
  EntityTitles,
  Mark,
  Mono,
  PlainLink,
  RecoveryBadge,
  RunStateMark,
  TierBadge,
  Time,
  VerdictBadge,
  isLive,
  rootRouteRef,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { RunActions } from './RunActions';
import { StickyHeader } from './StickyHeader';
import styles from './RunHeader.module.css';

/** Name, state, verdict and recovery, always in view. @internal */
export function RunHeader(props: {
  run: RunView;
  now: number;
  /** Set where no answer comes: the server's instant of the last one. */
  asOf?: number;
  stopping: boolean;
  onStop(): void;
  onChanged(): void;
}) {
  const { run, now, asOf } = props;
  const t = useChaosTranslation();
  const root = useRouteRef(rootRouteRef);
  const ended = !isLive(run.phase);
  return (
    <StickyHeader label={run.title} actions={<RunActions {...props} />}>
      <nav className={styles.crumbs} aria-label={t('general.runs')}>
        {root ? (
          <PlainLink href={root()}>{t('general.chaos')}</PlainLink>
        ) : (
          t('general.chaos')
        )}
        <span aria-hidden="true">/</span>
        {root ? (
          <PlainLink href={`${root()}/runs`}>{t('general.runs')}</PlainLink>
        ) : (
          t('general.runs')
        )}
        <span aria-hidden="true">/</span>
        <Mono>{run.shortId}</Mono>
      </nav>
      <div className={styles.title}>
        <h1>{run.title}</h1>
        <div className={styles.states} aria-live="polite">
          <RunStateMark phase={run.phase} filled />
          {ended && run.verdict && (
            <VerdictBadge verdict={run.verdict} filled />
          )}
          {ended && run.recovery && (
            <RecoveryBadge recovery={run.recovery} filled />
          )}
        </div>
        {asOf !== undefined && (
          <Mark tone="warn" icon={RiTimeLine}>
            {t('state.staleAsOf', { time: '' })}
            <Time at={asOf} />
          </Mark>
        )}
      </div>
      <div className={styles.meta}>
        {run.entityRef && (
          <span>
            {t('run.on')} <EntityName entityRef={run.entityRef} />{' '}
            {run.entityTier !== undefined && (
              <TierBadge tier={run.entityTier} />
            )}
          </span>
        )}
        <span>
          {t('general.owner', {
            owner: <EntityTitles entityRefs={run.owners} />,
          })}
        </span>
        <span>{run.environment}</span>
        {ended ? (
          <span>
            <Time at={run.createdAt} style="moment" now={now} />
            {run.endedAt !== undefined && (
              <>
                –<Time at={run.endedAt} />
              </>
            )}
          </span>
        ) : (
          <span>{run.faultSummary}</span>
        )}
        <span>{t('run.targets', { count: run.targets.frozen })}</span>
      </div>
    </StickyHeader>
  );
}
