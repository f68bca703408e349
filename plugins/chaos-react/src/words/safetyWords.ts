import {
  RiAlertLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
} from '@remixicon/react';
import type { SafetyLevel } from '@faultline/chaos-core';
import type { StatusWord } from './StatusWord';

/** What a safety rule says of a plan. @public */
export const safetyWords: Record<SafetyLevel, StatusWord> = {
  refuse: { tone: 'fail', icon: RiCloseCircleLine, message: 'safety.refuse' },
  warn: { tone: 'warn', icon: RiAlertLine, message: 'safety.warn' },
  pass: { tone: 'pass', icon: RiCheckboxCircleLine, message: 'safety.pass' },
};
