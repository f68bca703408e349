import type { ReactNode } from 'react';
import { RiIndeterminateCircleLine } from '@remixicon/react';
import type { HaltView } from '@faultline/backstage-plugin-chaos-common';
import { refusalText } from '../../format';
import { ChaosScope } from '../../theme';
import { useChaosTranslation } from '../../translation';
import { EntityTitle } from '../Links';
import { Time } from '../Time';
import { HaltScopeName } from './HaltScopeName';
import { LiftControl } from './LiftControl';
import styles from './HaltBanner.module.css';

function Counts(props: { halt: HaltView }) {
  const { halt } = props;
  const t = useChaosTranslation();
  const { reached, notReached } = halt.agents;
  return (
    <>
      {t('halt.bannerCounts', {
        absent: String(halt.attempts.absent),
        reverting: String(halt.attempts.reverting),
        unknown: String(halt.attempts.unknown),
        reached: String(reached.length),
        all: String(reached.length + notReached.length),
      })}
    </>
  );
}

/** On every page while a halt holds: scope, since when, by whom, and how to lift it. @public */
export function HaltBanner(props: {
  halts: HaltView[];
  onLifted(): void;
  /** Between cards, not at the edge of a page. */
  inset?: boolean;
  actions?: ReactNode;
}) {
  const { halts, onLifted, inset, actions } = props;
  const t = useChaosTranslation();
  if (halts.length === 0) return null;
  return (
    <ChaosScope>
      {halts.map(halt => (
        <div
          key={halt.id}
          className={`${styles.banner} ${inset ? styles.inset : ''}`}
          role="status"
        >
          <RiIndeterminateCircleLine aria-hidden="true" />
          <div className={styles.words}>
            <b>
              {t('halt.bannerTitle', {
                scope: <HaltScopeName scope={halt.scope} short />,
              })}
            </b>{' '}
            {t('halt.bannerSince', { time: '' })}
            <Time at={halt.at} />
            {' · '}
            <EntityTitle entityRef={halt.by} />
            {halt.reason && ` · ${halt.reason}`}
            <span className={styles.small}>
              <Counts halt={halt} />
            </span>
          </div>
          <div className={styles.actions}>
            {actions}
            <LiftControl
              halt={halt}
              onLifted={onLifted}
              refusal={refusalText(halt.allowed?.lift)}
            />
          </div>
        </div>
      ))}
    </ChaosScope>
  );
}
