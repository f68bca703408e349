import type { z } from 'zod';
import { toExperiment } from '../toExperiment';
import type { Experiment } from '../types';
import { documentFields } from './documentFields';

/**
 * The schema of a `ChaosExperiment`, version `chaos.example.com/v1`: takes the document, gives the experiment with every default filled in
 * and every unit resolved. `parseExperimentObject` and `parseExperimentText` give better problems and apply the limits on size and depth.
 *
 * @public
 */
export const experimentSchema: z.ZodType<Experiment> =
  documentFields.transform(toExperiment);
