import {
  RiEyeLine,
  RiIndeterminateCircleLine,
  RiLinkUnlinkM,
  RiQuestionLine,
} from '@remixicon/react';
import type { EffectSeen } from '@faultline/chaos-core';
import type { StatusWord } from './StatusWord';

/** What was last seen in the world; `none`: nobody has looked yet. @public */
export const readBackWords: Record<EffectSeen | 'none', StatusWord> = {
  present: { tone: 'live', icon: RiEyeLine, message: 'readBack.present' },
  changing: { tone: 'live', icon: RiEyeLine, message: 'readBack.changing' },
  absent: { tone: 'pass', icon: RiEyeLine, message: 'readBack.absent' },
  spent: { tone: 'pass', icon: RiEyeLine, message: 'readBack.spent' },
  moot: { tone: 'pass', icon: RiLinkUnlinkM, message: 'readBack.moot' },
  unknown: { tone: 'warn', icon: RiQuestionLine, message: 'readBack.unknown' },
  none: {
    tone: 'none',
    icon: RiIndeterminateCircleLine,
    message: 'readBack.none',
  },
};
