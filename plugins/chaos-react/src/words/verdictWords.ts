import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiContrastLine,
  RiIndeterminateCircleLine,
  RiQuestionLine,
} from '@remixicon/react';
import type { Verdict } from '@faultline/chaos-core';
import type { StatusWord } from './StatusWord';

/** What a finished run says of the service. @public */
export const verdictWords: Record<Verdict | 'none', StatusWord> = {
  passed: {
    tone: 'pass',
    icon: RiCheckboxCircleLine,
    message: 'verdict.passed',
  },
  degraded: {
    tone: 'warn',
    icon: RiContrastLine,
    message: 'verdict.degraded',
  },
  failed: { tone: 'fail', icon: RiCloseCircleLine, message: 'verdict.failed' },
  inconclusive: {
    tone: 'none',
    icon: RiQuestionLine,
    message: 'verdict.inconclusive',
  },
  none: {
    tone: 'none',
    icon: RiIndeterminateCircleLine,
    message: 'verdict.none',
  },
};
