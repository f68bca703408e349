import { useRouteRefParams } from '@backstage/frontend-plugin-api';
import { runRouteRef } from '@faultline/backstage-plugin-chaos-react';

/** The run that the address names. @internal */
export function useRunId(): string {
  return useRouteRefParams(runRouteRef).runId;
}
