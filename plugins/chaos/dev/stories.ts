import {
  FakeChaosApi,
  agents,
  chaosFailure,
  finishedRun,
  killedRun,
  overview,
  paymentsView,
  productionHalt,
  revertFailedRun,
  slowLedgerPlanView,
  slowLedgerSummary,
  storyNow,
  unconfirmedRun,
  untestedView,
} from '@faultline/backstage-plugin-chaos-react/testUtils';

const failing = (status: number, message: string, ...calls: string[]) => {
  const api = new FakeChaosApi();
  for (const call of calls)
    api.failures.set(call, chaosFailure(status, message));
  return api;
};

const everything = [
  'getScore',
  'getOverview',
  'getRun',
  'listRuns',
  'listAgents',
];

/** What can be looked at without a backend: `?story=<name>`. */
export const stories: Record<string, () => FakeChaosApi> = {
  live: () => new FakeChaosApi(),
  finished: () =>
    new FakeChaosApi({
      run: finishedRun,
      score: { ...paymentsView, active: [] },
    }),
  killed: () => new FakeChaosApi({ run: killedRun }),
  revertFailed: () => new FakeChaosApi({ run: revertFailedRun }),
  unconfirmed: () => {
    const run = unconfirmedRun;
    return new FakeChaosApi({
      run,
      score: {
        ...paymentsView,
        score: {
          ...paymentsView.score,
          value: 49,
          band: 'At risk',
          uncapped: 71.9,
          cap: { at: 49, reason: 'a fault is unconfirmed' },
        },
        active: [
          {
            ...slowLedgerSummary,
            phase: 'unconfirmed',
            unknownSince: run.unknownSince,
            silent: true,
          },
        ],
      },
    });
  },
  empty: () =>
    new FakeChaosApi({
      score: untestedView,
      runs: [],
      agents: [],
      overview: {
        ...overview,
        counts: {
          running: 0,
          unconfirmed: 0,
          injectedThisWeek: 0,
          injectedMsThisWeek: 0,
          breaches90d: 0,
        },
        running: [],
        fleet: {
          histogram: Array(10).fill(0),
          notTested: 7,
          bands: {},
          visible: 7,
        },
        attention: [],
        agents: { connected: 0, silent: 0, total: 0 },
        notices: [
          {
            kind: 'noAgent',
            sentence: 'No agent is connected.',
            remedy:
              'Add one where the services run; until then nothing can be planned.',
          },
        ],
      },
    }),
  noAgent: () =>
    new FakeChaosApi({
      score: {
        ...untestedView,
        agents: { connected: 2, total: 2, covering: 0 },
        notices: [
          {
            kind: 'noAgent',
            sentence: 'No agent can reach payments.',
            remedy:
              'Nothing that a connected agent sees matches app=payments. Start it where an agent sees it, add an agent there, or correct its annotation chaos.example.com/selector.',
          },
        ],
      },
    }),
  noTarget: () =>
    new FakeChaosApi({
      score: {
        ...untestedView,
        agents: { connected: 0, total: 0, covering: 0 },
        notices: [
          {
            kind: 'noAgent',
            sentence:
              'No agent is connected, so nothing can be broken or undone.',
            remedy:
              'Add an agent: Chaos, Agents, Add an agent shows the command for the machine.',
          },
          {
            kind: 'noTarget',
            sentence: 'payments does not say what it runs as.',
            remedy:
              'Add the annotation chaos.example.com/selector, for example app=payments, to its catalog-info.yaml.',
          },
        ],
      },
      agents: [],
    }),
  refused: () => new FakeChaosApi({ plan: slowLedgerPlanView(true) }),
  halt: () =>
    new FakeChaosApi({
      halts: [productionHalt],
      overview: { ...overview, now: storyNow },
      score: { ...paymentsView, active: [] },
      agents,
    }),
  denied: () =>
    failing(
      403,
      'It needs chaos.run.read for entities of team-checkout.',
      ...everything,
    ),
  failed: () =>
    failing(503, 'The database did not answer within 5 s.', ...everything),
  loading: () => {
    const api = new FakeChaosApi();
    const never = () => new Promise<never>(() => {});
    return Object.assign(
      api,
      Object.fromEntries(everything.map(call => [call, never])),
    );
  },
};
