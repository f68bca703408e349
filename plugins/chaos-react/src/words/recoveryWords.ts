import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiQuestionLine,
  RiUserLine,
} from '@remixicon/react';
import type { Recovery } from '@faultline/chaos-core';
import type { StatusWord } from './StatusWord';

/** Whether the fault is proven gone. @public */
export const recoveryWords: Record<Recovery, StatusWord> = {
  clean: {
    tone: 'pass',
    icon: RiCheckboxCircleLine,
    message: 'recovery.clean',
  },
  unconfirmed: {
    tone: 'warn',
    icon: RiQuestionLine,
    message: 'recovery.unconfirmed',
  },
  failed: { tone: 'fail', icon: RiCloseCircleLine, message: 'recovery.failed' },
  attested: { tone: 'warn', icon: RiUserLine, message: 'recovery.attested' },
};
