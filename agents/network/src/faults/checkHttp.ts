import type { FaultCheck, SeenTarget } from '@faultline/chaos-agent-kit';

/** Whether the proxy sees requests on this route, and not only bytes. */
export function checkHttp(target: SeenTarget): FaultCheck[] {
  return target.details.protocol === 'http'
    ? []
    : [
        {
          name: 'protocol',
          ok: false,
          detail: `${target.name} carries ${target.details.protocol}; only requests over http can be answered`,
          remedy: 'Use dependencyOutage with flavour abort or blackhole',
        },
      ];
}
