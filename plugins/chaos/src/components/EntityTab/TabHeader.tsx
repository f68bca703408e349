import { RiPlayLine } from '@remixicon/react';
import type { HaltScope } from '@faultline/chaos-core';
import type { ScoreView } from '@faultline/backstage-plugin-chaos-common';
import {
  ActionButton,
  EntityTitles,
  HaltControl,
  Inline,
  Muted,
  TierBadge,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

/** Whose tab it is, and its two actions. @internal */
export function TabHeader(props: {
  view: ScoreView;
  launchRefusal?: string;
  onLaunch(): void;
}) {
  const { view, launchRefusal, onLaunch } = props;
  const { entity } = view;
  const t = useChaosTranslation();
  const owner = entity.owners[0];
  const scopes: HaltScope[] = [
    { kind: 'entity', entityRef: entity.entityRef },
    ...(owner ? [{ kind: 'owner' as const, ownerRef: owner }] : []),
  ];
  return (
    <Inline wrap gap={4}>
      <TierBadge tier={entity.tier} />
      <Muted>
        {t('general.owner', {
          owner: <EntityTitles entityRefs={entity.owners} />,
        })}
      </Muted>
      <Inline push>
        <HaltControl scopes={scopes} />
        <ActionButton
          kind="primary"
          icon={<RiPlayLine aria-hidden="true" />}
          refusal={launchRefusal}
          onPress={onLaunch}
        >
          {t('general.runExperiment')}
        </ActionButton>
      </Inline>
    </Inline>
  );
}
