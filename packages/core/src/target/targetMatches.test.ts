import type { ActionSpec, TargetSpec } from '../experiment/types';
import { targetMatches } from './targetMatches';
import type { Target } from './types';

const target: Target = {
  id: 'endpoint:local-network/payments-ledger@127.0.0.1:7173',
  kind: 'endpoint',
  name: 'payments-ledger',
  labels: { app: 'payments', to: 'ledger' },
  agentId: 'local-network',
  environment: 'demo',
  details: {},
};
const spec: TargetSpec = {
  names: [],
  selector: [{ key: 'app', operator: 'In', values: ['payments'] }],
};
const action: ActionSpec = {
  name: 'networkLatency',
  type: 'networkLatency',
  durationMs: 1_000,
  selection: { mode: 'all' },
  parameters: {},
};

describe('targetMatches', () => {
  it('matches by labels', () => {
    expect(targetMatches(spec, action, target)).toBe(true);
  });

  it.each<[string, Partial<TargetSpec>]>([
    ['another kind', { kind: 'process' }],
    ['another agent', { agent: 'local-host' }],
    ['another environment', { environment: 'production' }],
    ['a namespace', { namespace: 'production' }],
    ['a container', { container: 'main' }],
    ['another name', { names: ['other'] }],
    ['neither labels nor names', { selector: [] }],
  ])('does not match %s', (_name, change) => {
    expect(targetMatches({ ...spec, ...change }, action, target)).toBe(false);
  });

  it('is narrowed by the dependency that an action names', () => {
    const to = (ref: string) => ({ ...action, parameters: { to: ref } });
    expect(targetMatches(spec, to('component:default/ledger'), target)).toBe(
      true,
    );
    expect(targetMatches(spec, to('component:default/cache'), target)).toBe(
      false,
    );
  });

  it('matches by name alone', () => {
    expect(
      targetMatches(
        { names: ['payments-ledger'], selector: [] },
        action,
        target,
      ),
    ).toBe(true);
  });
});
