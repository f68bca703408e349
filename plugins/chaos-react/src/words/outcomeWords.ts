import { RiIndeterminateCircleLine } from '@remixicon/react';
import type { ScoreTerm } from '@faultline/chaos-core';
import type { StatusWord } from './StatusWord';
import { verdictWords } from './verdictWords';

/** What a slot of a score shows. @public */
export const outcomeWords: Record<ScoreTerm['outcome'], StatusWord> = {
  passed: { ...verdictWords.passed, message: 'outcome.passed' },
  degraded: { ...verdictWords.degraded, message: 'outcome.degraded' },
  failed: { ...verdictWords.failed, message: 'outcome.failed' },
  notTested: {
    tone: 'none',
    icon: RiIndeterminateCircleLine,
    message: 'outcome.notTested',
  },
};
