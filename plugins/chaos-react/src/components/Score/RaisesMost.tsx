import type { ScoreTerm } from '@faultline/chaos-core';
import { formatAge, formatSigned } from '../../format';
import { Inline, Muted, Rows, Small } from '../../layout';
import { useChaosTranslation } from '../../translation';
import { ActionButton } from '../Actions';
import { Panel } from '../Panel';

/** The three slots whose fresh pass would add most, each one press from a plan. @public */
export function RaisesMost(props: {
  /** Largest first. */
  next: ScoreTerm[];
  onPlan(term: ScoreTerm): void;
  /** Why nothing can be launched, where that is so. */
  refusal?: string;
}) {
  const { next, onPlan, refusal } = props;
  const t = useChaosTranslation();
  const worthwhile = next.filter(term => term.wouldAdd >= 0.05).slice(0, 3);
  const reason = (term: ScoreTerm) => {
    switch (term.outcome) {
      case 'notTested':
        return t('score.neverTested');
      case 'failed':
        return t('score.failedBefore');
      case 'degraded':
        return t('score.degradedBefore');
      default:
        return t('score.becameStale', { age: formatAge(term.ageMs ?? 0) });
    }
  };
  return (
    <Panel title={t('score.raises')} padded={worthwhile.length === 0}>
      {worthwhile.length === 0 ? (
        <Muted>{t('score.raisesNothing')}</Muted>
      ) : (
        <Rows
          items={worthwhile.map(term => ({
            key: term.slot.id,
            content: (
              <Inline>
                <div style={{ minWidth: 0 }}>
                  <b>{term.slot.title}</b>
                  <br />
                  <Small>{reason(term)}</Small>
                </div>
                <Inline push gap={2}>
                  <b>{formatSigned(term.wouldAdd)}</b>
                  <ActionButton
                    size="small"
                    onPress={() => onPlan(term)}
                    refusal={refusal}
                    label={t('score.planSlot', { slot: term.slot.title })}
                  >
                    {t('general.plan')}
                  </ActionButton>
                </Inline>
              </Inline>
            ),
          }))}
        />
      )}
    </Panel>
  );
}
