import type { ScoreTerm } from '@faultline/chaos-core';
import {
  ActionButton,
  formatSigned,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { useGoTo } from '../../routing';

/** The one thing to do next: a plan for the slot that adds most, on the tab. @internal */
export function PlanAction(props: {
  /** Address of the tab. */
  tab: string;
  term: ScoreTerm;
  /** Why nothing can be launched, where that is so. */
  refusal?: string;
}) {
  const { tab, term, refusal } = props;
  const { slot, wouldAdd } = term;
  const t = useChaosTranslation();
  const goTo = useGoTo();
  return (
    <ActionButton
      size="small"
      refusal={refusal}
      onPress={() => goTo(`${tab}?launch=${encodeURIComponent(slot.id)}`)}
    >
      {t('card.plan', { slot: slot.title, points: formatSigned(wouldAdd) })}
    </ActionButton>
  );
}
