import type { AuditorService } from '@backstage/backend-plugin-api';
import { AuditedAgentService } from './agent/AuditedAgentService';
import { RememberingCatalog } from './access/RememberingCatalog';
import { StopAccess } from './access/StopAccess';
import { AuthorizedAgentService } from './agent/AuthorizedAgentService';
import { DefaultAgentService } from './agent/DefaultAgentService';
import { AuditTrail } from './audit/AuditTrail';
import { DefaultCatalogueService } from './catalogue/DefaultCatalogueService';
import { AuditedExperimentService } from './experiment/AuditedExperimentService';
import { AuthorizedExperimentService } from './experiment/AuthorizedExperimentService';
import { DefaultExperimentService } from './experiment/DefaultExperimentService';
import { AuditedHaltService } from './halt/AuditedHaltService';
import { AuthorizedHaltService } from './halt/AuthorizedHaltService';
import { DefaultHaltService } from './halt/DefaultHaltService';
import { HaltAuthority } from './halt/HaltAuthority';
import { HaltChoiceReader } from './halt/HaltChoiceReader';
import { HaltReader } from './halt/HaltReader';
import { AuthorizedPlanService } from './plan/AuthorizedPlanService';
import { DefaultPlanService } from './plan/DefaultPlanService';
import { AuditedRunService } from './run/AuditedRunService';
import { AuthorizedRunService } from './run/AuthorizedRunService';
import { DefaultRunService } from './run/DefaultRunService';
import { RunReader } from './run/RunReader';
import { AuthorizedScoreService } from './score/AuthorizedScoreService';
import { CoveringAgents } from './score/CoveringAgents';
import { DefaultScoreService } from './score/DefaultScoreService';
import { EntityPageReader } from './score/EntityPageReader';
import { OverviewReader } from './score/OverviewReader';
import { ScoreCalculator } from './score/ScoreCalculator';
import type { ServiceDependencies } from './ServiceDependencies';
import type { ChaosServices } from './types';

/**
 * Puts the services together: what is done, inside who may do it, inside the
 * record of who did. Every door enters at the outermost.
 */
export function createServices(
  given: ServiceDependencies & { auditor: AuditorService },
): ChaosServices {
  const { access } = given;
  const catalog = new RememberingCatalog(given.catalog);
  const deps = { ...given, catalog };
  const stops = new StopAccess(access, catalog);
  const audit = new AuditTrail(deps.auditor);
  const runReader = new RunReader(deps);
  const haltReader = new HaltReader(deps);
  const haltAuthority = new HaltAuthority(deps, stops);
  const calculator = new ScoreCalculator(deps);

  const defaultExperiments = new DefaultExperimentService(deps);
  const experiments = new AuthorizedExperimentService(defaultExperiments, deps);
  const plans = new AuthorizedPlanService(
    new DefaultPlanService(deps),
    access,
    experiments,
  );
  const runs = new AuthorizedRunService(
    new DefaultRunService(deps, runReader),
    deps,
    experiments,
    stops,
  );
  const halts = new AuthorizedHaltService(
    new DefaultHaltService(
      deps,
      haltReader,
      new HaltChoiceReader(deps, haltAuthority, stops),
    ),
    deps,
    haltAuthority,
    stops,
  );
  const agents = new AuthorizedAgentService(
    new DefaultAgentService(deps),
    access,
  );
  const scores = new AuthorizedScoreService(
    new DefaultScoreService(deps, {
      calculator,
      entityPage: new EntityPageReader(deps, {
        calculator,
        runs: runReader,
        experiments: defaultExperiments,
        halts: haltReader,
        authority: haltAuthority,
        covering: new CoveringAgents(deps),
      }),
      overview: new OverviewReader(deps, {
        calculator,
        runs: runReader,
        halts: haltReader,
        authority: haltAuthority,
      }),
    }),
    access,
  );
  return {
    experiments: new AuditedExperimentService(experiments, audit),
    plans,
    runs: new AuditedRunService(runs, audit),
    halts: new AuditedHaltService(halts, audit),
    agents: new AuditedAgentService(agents, audit),
    scores,
    catalogue: new DefaultCatalogueService(deps),
  };
}
