export type { AgentView, JoinTokenView } from './agent';
export type { Allowed, ExperimentView } from './experiment';
export type { FaultView } from './fault';
export type {
  HaltView,
  HaltsView,
  HaltChoice,
  CreateHaltRequest,
} from './halt';
export type { OverviewView } from './overview';
export type { Page } from './page';
export type { PlanView } from './plan';
export type { ProblemBody } from './problemBody';
export type {
  RunSummary,
  AttemptView,
  RunView,
  RunQuery,
  RunEventsPage,
} from './run';
export type { ScoreSummary, ScoreView } from './score';
export type { TemplateView } from './template';
