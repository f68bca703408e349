import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { HaltScope } from '@faultline/chaos-core';
import type { HaltChoice } from '@faultline/backstage-plugin-chaos-common';
import { chaosApiRef } from '../../api';
import { haltChoices } from './haltChoices';

/**
 * What may be halted from here. The page's own scopes are there at once; the
 * viewer's groups, the environments and every refusal follow when the control
 * plane answers, and nothing depends on that it does.
 *
 * @internal
 */
export function useHaltChoices(
  offered: HaltScope[],
  open: boolean,
): HaltChoice[] {
  const api = useApi(chaosApiRef);
  const [answered, setAnswered] = useState<HaltChoice[]>();
  const entity = offered.find(scope => scope.kind === 'entity');
  const run = offered.find(scope => scope.kind === 'run');
  const entityRef = entity?.kind === 'entity' ? entity.entityRef : undefined;
  const runId = run?.kind === 'run' ? run.runId : undefined;
  useEffect(() => {
    if (!open) return undefined;
    let wanted = true;
    api.listHaltScopes({ entityRef, runId }).then(
      answer => wanted && setAnswered(answer),
      () => wanted && setAnswered(undefined),
    );
    return () => {
      wanted = false;
    };
  }, [api, open, entityRef, runId]);
  return haltChoices(offered, answered);
}
