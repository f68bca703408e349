/** Resource type of saved experiments. @public */
export const RESOURCE_TYPE_CHAOS_EXPERIMENT = 'chaos-experiment';

/** Resource type of runs. @public */
export const RESOURCE_TYPE_CHAOS_RUN = 'chaos-run';
