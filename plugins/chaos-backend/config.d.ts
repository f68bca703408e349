export interface Config {
  /** Faultline, the chaos engineering plugin. */
  chaos?: {
    /**
     * Folder for keys and join tokens, relative to where the backend starts.
     * With PostgreSQL the keys must be there already, the same for every replica.
     * Default `.faultline/chaos`.
     */
    dataDir?: string;
    /**
     * Where the portal shows the Chaos pages, for links in notifications.
     * Default `/chaos`.
     * @visibility frontend
     */
    portalPath?: string;
    /** How agents reach the control plane. Without `listen` no agent can. */
    agents?: {
      /** Agents connect here, over mutual TLS. */
      listen?: {
        /** Default `127.0.0.1`. */
        host?: string;
        /** Default 7010. */
        port?: number | string;
      };
      /** New agents enrol here with a join token. */
      enrolListen?: {
        /** Default `127.0.0.1`. */
        host?: string;
        /** Default 7011. */
        port?: number | string;
      };
      /** Further host names and addresses for the server's certificate. */
      names?: string[];
      /**
       * Agents for which a join token is written into
       * `<dataDir>/join/<name>.token` until they are enrolled. Only with SQLite.
       */
      bootstrap?: Array<{
        name: string;
        kind: 'host' | 'network';
        environment: string;
      }>;
    };
    /** Who may act on what they do not own. */
    access?: {
      /** Users and groups that may act on everything. */
      administrators?: string[];
      /** Whether only owners may act on an entity. Default true. */
      requireOwnership?: boolean | string;
      /** Services that may act, by subject, e.g. `plugin:scaffolder`. */
      services?: string[];
    };
    /** What probes may ask. */
    probes?: {
      /** Origins such as `https://payments.internal:8443`; others are refused. */
      origins?: string[];
    };
    /** Upper bounds that no experiment can exceed. */
    limits?: {
      /** Targets of one run. Default 10. */
      maxTargets?: number | string;
      /** Share of the matching targets that one action may hit, percent, never rounded up. Default 100. */
      maxTargetPercentage?: number | string;
      /** Longest fault, e.g. `30m`. Default `30m`. */
      maxFaultDuration?: string;
    };
    /** Prometheus metrics of the control plane. */
    metrics?: {
      /** Whether `/api/chaos/metrics` answers without a token. Default false. */
      public?: boolean | string;
    };
  };
}
