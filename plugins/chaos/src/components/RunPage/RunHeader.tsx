import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  ChaosScope,
  EntityName,
  EntityTitles,
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
import styles from './RunHeader.module.css';

/**
 * Name, state, verdict and recovery, always in view. The actions come first in
 * the order of the keyboard: Stop is one press of Tab away, Halt two.
 *
 * @internal
 */
export function RunHeader(props: {
  run: RunView;
  now: number;
  stopping: boolean;
  onStop(): void;
  onChanged(): void;
}) {
  const { run, now } = props;
  const t = useChaosTranslation();
  const root = useRouteRef(rootRouteRef);
  const ended = !isLive(run.phase);
  return (
    <ChaosScope className={styles.header}>
      <div className={styles.actions}>
        <RunActions {...props} />
      </div>
      <div className={styles.words}>
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
        <div className={styles.title} aria-live="polite">
          <h1>{run.title}</h1>
          <RunStateMark phase={run.phase} filled />
          {ended && run.verdict && (
            <VerdictBadge verdict={run.verdict} filled />
          )}
          {ended && run.recovery && (
            <RecoveryBadge recovery={run.recovery} filled />
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
      </div>
    </ChaosScope>
  );
}
