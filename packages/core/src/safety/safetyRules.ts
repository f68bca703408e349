import { approvalGiven } from './rules/approvalGiven';
import { combination } from './rules/combination';
import { entityReadable } from './rules/entityReadable';
import { errorBudgetKnown } from './rules/errorBudgetKnown';
import { everyFaultReverts } from './rules/everyFaultReverts';
import { faultAvailable } from './rules/faultAvailable';
import { noHalt } from './rules/noHalt';
import { noOverlap } from './rules/noOverlap';
import { oneEnvironment } from './rules/oneEnvironment';
import { ownerOfTarget } from './rules/ownerOfTarget';
import { probeOrigins } from './rules/probeOrigins';
import { probeSupported } from './rules/probeSupported';
import { scheduleOpen } from './rules/scheduleOpen';
import { selfProtection } from './rules/selfProtection';
import { steadyStateKnown } from './rules/steadyStateKnown';
import { stopsNeedContact } from './rules/stopsNeedContact';
import { targetConfirmsEntity } from './rules/targetConfirmsEntity';
import { targetLimit } from './rules/targetLimit';
import { targetsFound } from './rules/targetsFound';
import { tierDownstream } from './rules/tierDownstream';
import { unconfirmedBefore } from './rules/unconfirmedBefore';
import { undoBound } from './rules/undoBound';
import type { SafetyRule } from './SafetyRule';

/**
 * Every rule that a plan is held against, in the order in which they are shown.
 *
 * @public
 */
export const safetyRules: readonly SafetyRule[] = [
  ownerOfTarget,
  approvalGiven,
  entityReadable,
  targetConfirmsEntity,
  targetsFound,
  oneEnvironment,
  targetLimit,
  faultAvailable,
  everyFaultReverts,
  undoBound,
  combination,
  stopsNeedContact,
  errorBudgetKnown,
  noHalt,
  noOverlap,
  unconfirmedBefore,
  selfProtection,
  scheduleOpen,
  probeOrigins,
  probeSupported,
  steadyStateKnown,
  tierDownstream,
];
