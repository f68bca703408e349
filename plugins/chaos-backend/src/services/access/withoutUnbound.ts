import type { Visibility } from '../../database';
import { subjectOf } from '../subjectOf';
import type { CallContext } from '../types';
import type { AccessControl } from './AccessControl';

/**
 * What is about no entity is for its author and for administrators: nobody else
 * could say whose it is.
 */
export function withoutUnbound(
  permitted: Visibility | undefined,
  access: AccessControl,
  context: CallContext,
): Visibility | undefined {
  if (access.isAdministrator(context)) {
    return permitted;
  }
  const own: Visibility = {
    anyOf: [{ bound: true }, { requestedBy: [subjectOf(context.principal)] }],
  };
  return permitted ? { allOf: [permitted, own] } : own;
}
