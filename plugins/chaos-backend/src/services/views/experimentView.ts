import type {
  Allowed,
  ExperimentView,
} from '@faultline/backstage-plugin-chaos-common';
import type { StoredExperiment } from '../../database';
import { storedOutlook } from './storedOutlook';

/** A saved experiment as it is shown. */
export function experimentView(
  stored: StoredExperiment,
  allowed: { launch: Allowed; change: Allowed },
  now: number,
): ExperimentView {
  const { experiment } = stored;
  return {
    id: stored.id,
    name: experiment.name,
    title: stored.title,
    entityRef: stored.entityRef,
    template: stored.template,
    createdBy: stored.createdBy,
    createdAt: stored.createdAt,
    updatedAt: stored.updatedAt,
    revision: stored.revision,
    source: stored.source,
    document: stored.document,
    experiment,
    outlook: storedOutlook(experiment.schedule, now),
    allowed: {
      launch: allowed.launch,
      update: allowed.change,
      delete: allowed.change,
    },
  };
}
