import { findControlCharacter } from '@faultline/chaos-core';
import { z } from 'zod';

/** Text that every database takes. */
const storableText = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .refine(text => findControlCharacter(text) === undefined, {
    message: 'must not have control characters; remove them',
  });

/** A reason that a person gives: trimmed, 1–500 characters. */
export const reasonText = storableText.max(
  500,
  'must have at most 500 characters',
);

/** The name of an environment, as it was fixed when an agent was enrolled. */
export const environmentText = storableText.max(
  63,
  'must have at most 63 characters',
);

/** A catalog entity reference in full, `kind:namespace/name`; made lower case. */
export const entityRefText = z
  .string()
  .trim()
  .max(300)
  .regex(
    /^[a-z0-9]+:[a-z0-9._-]+\/[a-z0-9._-]+$/i,
    'must be a full entity reference such as component:default/payments',
  )
  .transform(text => text.toLocaleLowerCase('en-US'));

/** A UUID, as every id that the control plane hands out. */
export const idText = z
  .string()
  .trim()
  .max(64)
  .regex(/^[a-zA-Z0-9-]+$/, 'must be an id as a list shows it');
