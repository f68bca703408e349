import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { becomesFree, isFree, requireFreePorts } from './ports.mjs';

/** Listens on a port of the system's choice while `use` runs. */
async function whileListening(use) {
  const server = createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(server.address().port);
  } finally {
    await new Promise(resolve => server.close(resolve));
  }
}

test('a port that somebody listens on is not free, and is free afterwards', async () => {
  let taken;
  await whileListening(async port => {
    taken = port;
    assert.equal(await isFree(port), false);
  });
  assert.equal(await isFree(taken), true);
});

test('a port whose holder has just died is waited for', async () => {
  const soon = () => Date.now() + 10_000;
  let waiting;
  await whileListening(async port => {
    assert.equal(await becomesFree(port, Date.now()), false);
    waiting = becomesFree(port, soon());
  });
  assert.equal(await waiting, true);
});

test('a taken portal port is named together with the variable that moves it', async () => {
  await whileListening(async port => {
    await assert.rejects(
      requireFreePorts({ portal: port, agents: 1, enrolment: 2, demoBase: 3 }),
      new RegExp(`Port ${port}, for the portal, .*FAULTLINE_PORT=`),
    );
  });
});

test('a taken port of an agent connection names its own variable', async () => {
  await whileListening(async port => {
    const portal = port === 40_007 ? 40_008 : 40_007;
    await assert.rejects(
      requireFreePorts({ portal, agents: port, enrolment: 2, demoBase: 3 }),
      /for the connections of the agents.*FAULTLINE_AGENT_PORT=/,
    );
  });
});
