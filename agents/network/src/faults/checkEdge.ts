import type { FaultCheck, SeenTarget } from '@faultline/chaos-agent-kit';

/** Whether the route is the edge that was meant. */
export function checkEdge(
  edge: { from?: string; to?: string },
  target: SeenTarget,
): FaultCheck[] {
  return (['from', 'to'] as const).flatMap(end => {
    const wanted = edge[end]?.toLowerCase();
    const found = target.details[end].toLowerCase();
    return wanted === undefined || wanted === found
      ? []
      : [
          {
            name: end,
            ok: false,
            detail: `${target.name} leads ${end} ${found}, not ${end} ${wanted}`,
            remedy: `Choose endpoints whose ${end} is ${wanted}`,
          },
        ];
  });
}
