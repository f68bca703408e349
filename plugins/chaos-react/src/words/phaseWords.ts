import {
  RiAlertLine,
  RiArrowGoBackLine,
  RiArrowRightSLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiEyeLine,
  RiFocus2Line,
  RiIndeterminateCircleLine,
  RiQuestionLine,
  RiRadioButtonLine,
  RiStopFill,
  RiTimeLine,
} from '@remixicon/react';
import type { RunPhase } from '@faultline/chaos-core';
import type { StatusWord } from './StatusWord';

/**
 * Where a run is. Own words, so that a tool's error is never read as a
 * service's failure.
 *
 * @public
 */
export const phaseWords: Record<RunPhase, StatusWord> = {
  draft: {
    tone: 'none',
    icon: RiIndeterminateCircleLine,
    message: 'phase.draft',
  },
  pendingApproval: {
    tone: 'none',
    icon: RiTimeLine,
    message: 'phase.pendingApproval',
  },
  queued: { tone: 'none', icon: RiTimeLine, message: 'phase.queued' },
  leased: { tone: 'live', icon: RiTimeLine, message: 'phase.leased' },
  preparing: { tone: 'live', icon: RiTimeLine, message: 'phase.preparing' },
  armed: { tone: 'live', icon: RiFocus2Line, message: 'phase.armed' },
  active: { tone: 'live', icon: RiRadioButtonLine, message: 'phase.active' },
  stopping: {
    tone: 'live',
    icon: RiArrowGoBackLine,
    message: 'phase.stopping',
  },
  verifying: { tone: 'live', icon: RiEyeLine, message: 'phase.verifying' },
  unconfirmed: {
    tone: 'alarm',
    icon: RiQuestionLine,
    message: 'phase.unconfirmed',
  },
  succeeded: {
    tone: 'none',
    icon: RiCheckboxCircleLine,
    message: 'phase.succeeded',
  },
  errored: { tone: 'warn', icon: RiAlertLine, message: 'phase.errored' },
  aborted: { tone: 'none', icon: RiStopFill, message: 'phase.aborted' },
  skipped: { tone: 'none', icon: RiArrowRightSLine, message: 'phase.skipped' },
  rejected: {
    tone: 'none',
    icon: RiCloseCircleLine,
    message: 'phase.rejected',
  },
  expired: { tone: 'none', icon: RiTimeLine, message: 'phase.expired' },
};
