import {
  RiArrowGoBackLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiIndeterminateCircleLine,
  RiLinkUnlinkM,
  RiQuestionLine,
  RiRadioButtonLine,
  RiTimeLine,
} from '@remixicon/react';
import type { AttemptPhase } from '@faultline/chaos-core';
import type { StatusWord } from './StatusWord';

/** One fault on one target. `unknown` is a view of silence, never an end. @public */
export const attemptWords: Record<AttemptPhase | 'unknown', StatusWord> = {
  planned: { tone: 'none', icon: RiTimeLine, message: 'attempt.planned' },
  offered: { tone: 'none', icon: RiTimeLine, message: 'attempt.offered' },
  ready: {
    tone: 'live',
    icon: RiCheckboxCircleLine,
    message: 'attempt.ready',
  },
  granted: { tone: 'none', icon: RiTimeLine, message: 'attempt.granted' },
  injecting: {
    tone: 'live',
    icon: RiRadioButtonLine,
    message: 'attempt.injecting',
  },
  injected: {
    tone: 'live',
    icon: RiRadioButtonLine,
    message: 'attempt.injected',
  },
  reverting: {
    tone: 'live',
    icon: RiArrowGoBackLine,
    message: 'attempt.reverting',
  },
  reverted: {
    tone: 'pass',
    icon: RiArrowGoBackLine,
    message: 'attempt.reverted',
  },
  neverStarted: {
    tone: 'pass',
    icon: RiIndeterminateCircleLine,
    message: 'attempt.neverStarted',
  },
  expired: { tone: 'pass', icon: RiTimeLine, message: 'attempt.expired' },
  moot: { tone: 'pass', icon: RiLinkUnlinkM, message: 'attempt.moot' },
  spent: { tone: 'pass', icon: RiCheckboxCircleLine, message: 'attempt.spent' },
  revertFailed: {
    tone: 'fail',
    icon: RiCloseCircleLine,
    message: 'attempt.revertFailed',
  },
  unknown: { tone: 'warn', icon: RiQuestionLine, message: 'attempt.unknown' },
};
