import {
  RiAlertLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiQuestionLine,
  RiTimeLine,
} from '@remixicon/react';
import type { ProbeStatus } from '@faultline/chaos-core';
import type { StatusWord } from './StatusWord';

/** What a probe's samples say together. @public */
export const probeWords: Record<
  ProbeStatus['status'] | 'breaching',
  StatusWord
> = {
  holds: { tone: 'pass', icon: RiCheckboxCircleLine, message: 'probe.holds' },
  failing: {
    tone: 'fail',
    icon: RiCloseCircleLine,
    message: 'probe.failing',
  },
  broken: { tone: 'fail', icon: RiCloseCircleLine, message: 'probe.broken' },
  noData: { tone: 'none', icon: RiQuestionLine, message: 'probe.noData' },
  pending: { tone: 'none', icon: RiTimeLine, message: 'probe.pending' },
  breaching: { tone: 'warn', icon: RiAlertLine, message: 'probe.breaching' },
};
