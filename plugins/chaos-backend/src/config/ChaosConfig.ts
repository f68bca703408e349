import type { AccessPolicy } from '@faultline/chaos-core';

/** Where a listener binds. */
export interface ListenAddress {
  host: string;
  port: number;
}

/** An agent for which the backend writes a join token by itself. */
export interface BootstrapAgent {
  name: string;
  kind: 'host' | 'network';
  environment: string;
}

/** `chaos:` of the configuration with every default filled in. */
export interface ChaosConfig {
  dataDir: string;
  portalPath: string;
  agents: {
    /** Absent: no listener. */
    listen?: ListenAddress;
    enrolListen?: ListenAddress;
    names: string[];
    bootstrap: BootstrapAgent[];
  };
  access: AccessPolicy;
  probes: { origins: string[] };
  limits: {
    maxTargets: number;
    /** Percent. */
    maxTargetPercentage: number;
    maxFaultMs: number;
  };
  metrics: { public: boolean };
}
