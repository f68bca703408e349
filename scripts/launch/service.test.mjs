import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { isAlive, startTicks } from './processIdentity.mjs';
import { RestartPolicy } from './restartPolicy.mjs';
import { Service } from './service.mjs';
import { stopServices } from './stopServices.mjs';

let logs;
let services;
const said = [];
const report = {
  verbose: false,
  say: line => said.push(line),
  problem: line => said.push(line),
};

beforeEach(() => {
  logs = mkdtempSync(path.join(tmpdir(), 'faultline-service-'));
  services = [];
  said.length = 0;
});
afterEach(async () => {
  await Promise.all(services.map(service => service.stop({ graceMs: 100 })));
  rmSync(logs, { recursive: true, force: true });
});

function serviceOf(program, definition = {}, context = {}) {
  const service = new Service(
    {
      name: 'sample',
      title: 'The sample',
      node: process.execPath,
      argv: ['-e', program],
      cwd: logs,
      env: process.env,
      readyLine: /ready/,
      stopStage: 1,
      ...definition,
    },
    { logs, report, ...context },
  );
  services.push(service);
  service.start();
  return service;
}

async function until(condition, what) {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`never happened: ${what}`);
    await new Promise(resolve => {
      setTimeout(resolve, 10);
    });
  }
}

const STAY = 'console.log("ready"); setInterval(() => {}, 1000);';
const DEAF = `process.on("SIGTERM", () => {}); ${STAY}`;

test('a service that is killed is started again, and the screen says so', async () => {
  const service = serviceOf(
    STAY,
    {},
    {
      policy: new RestartPolicy({ firstMs: 10 }),
    },
  );
  await service.ready;
  const first = service.pid;
  process.kill(first, 'SIGKILL');
  await until(() => service.pid && service.pid !== first, 'a new process');
  assert.match(said[0], /The sample ended \(SIGKILL\); starting it again/);
});

test('a service that keeps failing is given up, with the place of its log', async () => {
  let givenUp;
  serviceOf(
    'console.error("no such table"); process.exit(3);',
    {},
    {
      policy: new RestartPolicy({
        firstMs: 1,
        limit: { times: 2, withinMs: 60_000 },
      }),
      onGivenUp: service => {
        givenUp = service;
      },
    },
  );
  await until(() => givenUp, 'giving up');
  assert.match(
    said.at(-1),
    /ended again and again \(code 3\): see .*sample.log/,
  );
  assert.match(readFileSync(givenUp.logFile, 'utf8'), /no such table/);
});

test('a service that keeps failing is mentioned twice, not at every try', async () => {
  const service = serviceOf(
    'console.log("try"); process.exit(1);',
    {},
    { policy: new RestartPolicy({ firstMs: 1, longestMs: 4 }) },
  );
  const tries = () =>
    readFileSync(service.logFile, 'utf8').split('\n').length - 1;
  await until(() => tries() >= 6, 'six tries');
  assert.equal(said.length, 2);
  assert.match(said[0], /ended \(code 1\); starting it again/);
  assert.match(said[1], /keeps ending \(code 1\); it is tried every/);
});

test('a stopped service stays stopped', async () => {
  const service = serviceOf(STAY);
  await service.ready;
  const pid = service.pid;
  await service.stop();
  assert.equal(isAlive(pid), false);
  assert.equal(service.pid, undefined);
  assert.deepEqual(said, []);
});

test('a restart asked for twice ends with one new process', async () => {
  const service = serviceOf(STAY);
  await service.ready;
  const first = service.pid;
  await Promise.all([service.restart(), service.restart()]);
  assert.notEqual(service.pid, undefined);
  assert.notEqual(service.pid, first);
  assert.deepEqual(said, []);
});

test('a service that is stopped while it restarts does not come back', async () => {
  const service = serviceOf(STAY);
  await service.ready;
  const restarted = service.restart();
  await service.stop();
  await restarted;
  assert.equal(service.pid, undefined);
});

test('a service that does not hear is killed after its grace', async () => {
  const service = serviceOf(DEAF);
  await service.ready;
  const pid = service.pid;
  await service.stop({ graceMs: 50 });
  assert.equal(isAlive(pid), false);
});

test('what a service has started in its group goes with it', async () => {
  const service = serviceOf(
    `const child = require("child_process").spawn(process.execPath,
       ["-e", "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('child is up')"],
       { stdio: ["ignore", "pipe", "ignore"] });
     child.stdout.once("data", () => console.log("ready " + child.pid));
     setInterval(() => {}, 1000);`,
  );
  await service.ready;
  const grandchild = Number(
    /ready (\d+)/.exec(readFileSync(service.logFile, 'utf8'))[1],
  );
  assert.equal(isAlive(grandchild), true);
  await service.stop();
  await until(() => !isAlive(grandchild), 'the end of the grandchild');
});

test('stages are stopped one after the other', async () => {
  const order = [];
  const stage = (name, stopStage) => {
    const service = serviceOf(STAY, { name, stopStage });
    const stop = service.stop.bind(service);
    service.stop = async options => {
      order.push(`${name} asked`);
      await stop(options);
      order.push(`${name} gone`);
    };
    return service;
  };
  const all = [stage('portal', 3), stage('demo', 2), stage('agent', 1)];
  await Promise.all(all.map(service => service.ready));
  await stopServices(all);
  assert.deepEqual(order, [
    'agent asked',
    'agent gone',
    'demo asked',
    'demo gone',
    'portal asked',
    'portal gone',
  ]);
});

test('hurrying asks everybody at once and kills who does not hear', async () => {
  const hurry = new AbortController();
  const all = [1, 2, 3].map(stopStage =>
    serviceOf(DEAF, { name: `deaf-${stopStage}`, stopStage }),
  );
  await Promise.all(all.map(service => service.ready));
  const pids = all.map(service => service.pid);
  const stopped = stopServices(all, { graceMs: 60_000, hurry: hurry.signal });
  hurry.abort();
  await stopped;
  assert.deepEqual(
    pids.map(pid => isAlive(pid)),
    [false, false, false],
  );
});

test('a service ends in order when the launcher is killed outright', async () => {
  const evidence = path.join(logs, 'reverted');
  const child = `
    process.on("SIGTERM", () => {
      console.log("nobody reads this");
      require("fs").writeFileSync(${JSON.stringify(evidence)}, "yes");
      process.exit(0);
    });
    console.log("ready"); setInterval(() => {}, 1000);`;
  const program = `
    import { Service } from ${JSON.stringify(
      new URL('./service.mjs', import.meta.url).href,
    )};
    const service = new Service(
      { name: 'child', title: 'child', node: process.execPath,
        argv: ['-e', ${JSON.stringify(child)}], cwd: ${JSON.stringify(logs)},
        env: process.env, readyLine: /ready/, stopStage: 1 },
      { logs: ${JSON.stringify(logs)}, report: { say() {}, problem() {} } });
    service.start();
    await service.ready;
    console.log(service.pid);`;
  const launcher = spawn(
    process.execPath,
    ['--input-type=module', '-e', program],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = await once(launcher.stdout, 'data');
  const pid = Number(String(line));
  const ticks = startTicks(pid);
  assert.equal(isAlive(pid, ticks), true);
  launcher.kill('SIGKILL');
  await until(() => !isAlive(pid, ticks), 'the end of the child');
  assert.equal(readFileSync(evidence, 'utf8'), 'yes');
});
