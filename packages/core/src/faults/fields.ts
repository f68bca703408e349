import { z } from 'zod';
import { LATENCY } from '../units/fields/bounds';
import { durationField } from '../units/fields/durationField';
import { entityRefField } from '../units/fields/entityRefField';
import { percentageField } from '../units/fields/percentageField';

/** Fields that several faults have, written the same everywhere. */

export const shareOfRequests = percentageField()
  .prefault(100)
  .describe(
    'Share of the requests that are affected, in percent; of new connections where requests cannot be seen.',
  );

export const callee = entityRefField()
  .optional()
  .describe('Only calls to this dependency, e.g. component:default/ledger.');

export const addedLatency = durationField(LATENCY).describe(
  'Time added once to each affected request or connection turn, 0s to 5m.',
);

export const jitter = durationField(LATENCY)
  .prefault('0s')
  .describe(
    'The delay varies by up to this much around the latency, 0s to 5m.',
  );

export const httpMethod = z
  .enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
  .optional()
  .describe('Only requests with this method.');

export const pathPrefix = z
  .string()
  .min(1)
  .max(200)
  .regex(
    /^\/[\x21-\x7e]*$/,
    'That is not a path\nWrite a path that starts with /, e.g. /entries or /items/*.',
  )
  .optional()
  .describe(
    'Only requests whose path starts with this; a trailing * is allowed and means the same.',
  );
