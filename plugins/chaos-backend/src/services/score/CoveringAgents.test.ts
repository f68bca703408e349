import type { EntityFacts } from '@faultline/chaos-core';
import { FakeAgentGateway } from '../../__testUtils__/FakeAgentGateway';
import { hostSession, processTarget } from '../../__testUtils__/shop';
import { CoveringAgents } from './CoveringAgents';

const payments: Pick<EntityFacts, 'entityRef' | 'selector'> = {
  entityRef: 'component:default/payments',
  selector: [{ key: 'app', operator: 'In', values: ['payments'] }],
};

function world() {
  const gateway = new FakeAgentGateway();
  gateway.agents = [hostSession];
  gateway.targets = [
    processTarget('payments', 1),
    processTarget('payments', 2),
  ];
  const asked = jest.spyOn(gateway, 'listTargets');
  const clock = { now: 1_000 };
  const covering = new CoveringAgents({ gateway, now: () => clock.now });
  return { gateway, asked, clock, covering };
}

describe('which agents cover an entity', () => {
  it('asks once in five seconds', async () => {
    const { asked, clock, covering } = world();
    const answer = { agents: 1, environments: ['demo'], complete: true };
    expect(await covering.of(payments)).toEqual(answer);
    clock.now += 4_999;
    expect(await covering.of(payments)).toEqual(answer);
    expect(asked).toHaveBeenCalledTimes(1);
    clock.now += 1;
    await covering.of(payments);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('asks again when an agent comes', async () => {
    const { gateway, asked, covering } = world();
    await covering.of(payments);
    gateway.agents = [hostSession, { ...hostSession, agentId: 'other' }];
    await covering.of(payments);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('does not keep a failure', async () => {
    const { asked, covering } = world();
    asked.mockRejectedValueOnce(new Error('gone'));
    await expect(covering.of(payments)).rejects.toThrow('gone');
    expect(await covering.of(payments)).toMatchObject({ agents: 1 });
  });

  it('claims nothing where somebody is silent or nobody was asked', async () => {
    const { gateway, asked, covering } = world();
    gateway.mute.add('local-host');
    expect(await covering.of(payments)).toMatchObject({ complete: false });
    expect(await covering.of({ ...payments, selector: [] })).toMatchObject({
      complete: false,
    });
    expect(asked).toHaveBeenCalledTimes(1);
  });
});
