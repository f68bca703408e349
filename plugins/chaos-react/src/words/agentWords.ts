import {
  RiCheckboxCircleLine,
  RiIndeterminateCircleLine,
  RiLockLine,
  RiWifiOffLine,
} from '@remixicon/react';
import type { AgentView } from '@faultline/backstage-plugin-chaos-common';
import type { StatusWord } from './StatusWord';

/** Whether an agent can be talked to. @public */
export const agentWords: Record<AgentView['state'], StatusWord> = {
  connected: {
    tone: 'pass',
    icon: RiCheckboxCircleLine,
    message: 'agent.connected',
  },
  silent: { tone: 'warn', icon: RiWifiOffLine, message: 'agent.silent' },
  neverConnected: {
    tone: 'none',
    icon: RiIndeterminateCircleLine,
    message: 'agent.neverConnected',
  },
  quarantined: { tone: 'fail', icon: RiLockLine, message: 'agent.quarantined' },
};
