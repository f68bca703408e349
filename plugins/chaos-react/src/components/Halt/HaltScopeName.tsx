import type { HaltScope } from '@faultline/chaos-core';
import { shortRunId } from '../../format';
import { useChaosTranslation } from '../../translation';
import { EntityTitle } from '../Links';

/** What a halt covers. `short` gives the name alone. @public */
export function HaltScopeName(props: {
  scope: HaltScope;
  short?: boolean;
  /** Short id of the run, where the scope is one. */
  run?: string;
}) {
  const { scope, short, run } = props;
  const t = useChaosTranslation();
  switch (scope.kind) {
    case 'run': {
      const name = run ?? shortRunId(scope.runId);
      return <>{short ? name : t('halt.scopeRun', { run: name })}</>;
    }
    case 'entity': {
      const entity = <EntityTitle entityRef={scope.entityRef} />;
      return <>{short ? entity : t('halt.scopeEntity', { entity })}</>;
    }
    case 'owner': {
      const owner = <EntityTitle entityRef={scope.ownerRef} />;
      return <>{short ? owner : t('halt.scopeOwner', { owner })}</>;
    }
    case 'environment':
      return (
        <>
          {short
            ? scope.environment
            : t('halt.scopeEnvironment', { environment: scope.environment })}
        </>
      );
    default:
      return (
        <>{short ? t('halt.short.everything') : t('halt.scopeEverything')}</>
      );
  }
}
