import type { HaltScope } from '@faultline/chaos-core';
import type { AuditSubject } from './AuditSubject';

/** What a halt covers, as the audit log names it. */
export function scopeSubject(scope: HaltScope): AuditSubject {
  const { kind, ...what } = scope;
  return { scope: kind, ...what };
}
