import { RiFlashlightLine } from '@remixicon/react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContextMenuItemBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { useChaosTranslation } from '@faultline/backstage-plugin-chaos-react';
import { useTabLink } from '../components/EntityCard/useTabLink';

/** Kinds that can be broken, or that are made of such. */
const filter = {
  kind: { $in: ['component', 'resource', 'system', 'domain', 'group'] },
};

/** The tab Resilience. */
export const resilienceTab = EntityContentBlueprint.make({
  name: 'resilience',
  params: {
    path: '/resilience',
    title: 'Resilience',
    group: 'operation',
    filter,
    loader: () => import('../components/EntityTab').then(m => <m.EntityTab />),
  },
});

/** The card on the overview; nothing at all for other kinds. */
export const resilienceCard = EntityCardBlueprint.make({
  name: 'resilience',
  params: {
    type: 'info',
    filter: { kind: { $in: ['component', 'resource'] } },
    loader: () =>
      import('../components/EntityCard').then(m => <m.EntityCard />),
  },
});

function useRunExperiment() {
  const { entity } = useEntity();
  const t = useChaosTranslation();
  const tab = useTabLink(stringifyEntityRef(entity));
  return {
    title: t('general.runExperiment'),
    href: `${tab ?? ''}?launch=new`,
    disabled: tab === undefined,
  };
}

/** Run an experiment, from the menu of an entity. */
export const runExperimentItem = EntityContextMenuItemBlueprint.make({
  name: 'run-experiment',
  params: {
    icon: <RiFlashlightLine />,
    filter,
    useProps: useRunExperiment,
  },
});
