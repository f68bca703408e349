import type { Band } from '@faultline/chaos-core';
import type { OverviewView } from '@faultline/backstage-plugin-chaos-common';
import {
  EntityTitle,
  Panel,
  Stat,
  bandWords,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import styles from './FleetScore.module.css';

const bands: Array<{ band: Band; range: string }> = [
  { band: 'At risk', range: '0–49' },
  { band: 'Weak', range: '50–69' },
  { band: 'Fair', range: '70–84' },
  { band: 'Strong', range: '85–100' },
];

/** How the scores of everything one may see are spread; not tested stands apart. @internal */
export function FleetScore(props: { fleet: OverviewView['fleet'] }) {
  const { fleet } = props;
  const t = useChaosTranslation();
  const highest = Math.max(1, fleet.notTested, ...fleet.histogram);
  const height = (count: number) => `${(count / highest) * 72}%`;
  return (
    <Panel
      title={t('overview.fleet')}
      aside={
        fleet.median !== undefined && (
          <span>
            {t('overview.median', { value: String(Math.round(fleet.median)) })}
            {fleet.lowest && (
              <>
                {' · '}
                {t('overview.lowest', {
                  value: String(Math.round(fleet.lowest.value)),
                })}{' '}
                <EntityTitle entityRef={fleet.lowest.entityRef} />
              </>
            )}
          </span>
        )
      }
      footer={t('overview.visible', { count: fleet.visible })}
      padded
    >
      <ol className={styles.chart} aria-label={t('overview.histogram')}>
        {fleet.histogram.map((count, index) => (
          <li key={index} className={styles.bin}>
            {count > 0 && count}
            <div className={styles.bar} style={{ height: height(count) }} />
            <span className={styles.range}>
              {index === 9 ? '90+' : `${index * 10}–${index * 10 + 9}`}
            </span>
          </li>
        ))}
        <li className={`${styles.bin} ${styles.untested}`}>
          {fleet.notTested}
          <div
            className={styles.bar}
            style={{ height: height(fleet.notTested) }}
          />
          <span className={styles.range}>{t('band.notTested')}</span>
        </li>
      </ol>
      <div className={styles.bands}>
        {bands.map(({ band, range }) => (
          <Stat
            key={band}
            label=""
            value={fleet.bands[band] ?? 0}
            remark={t('overview.bandRange', {
              band: t(bandWords[band]),
              range,
            })}
          />
        ))}
        <Stat label="" value={fleet.notTested} remark={t('band.notTested')} />
      </div>
    </Panel>
  );
}
