import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from './settings.mjs';

test('the ports have fixed places when nothing is set', () => {
  assert.deepEqual(readSettings('/srv/shop', {}).ports, {
    portal: 7007,
    agents: 7010,
    enrolment: 7011,
    demoBase: 7100,
    devServer: 7008,
  });
});

test('one variable moves every port', () => {
  const { ports } = readSettings('/srv/shop', { FAULTLINE_PORT: '8007' });
  assert.deepEqual(ports, {
    portal: 8007,
    agents: 8010,
    enrolment: 8011,
    demoBase: 8100,
    devServer: 8008,
  });
});

test('a port that is set by itself stays where it was put', () => {
  const { ports } = readSettings('/srv/shop', {
    FAULTLINE_PORT: '8007',
    FAULTLINE_AGENT_PORT: '9999',
  });
  assert.equal(ports.agents, 9999);
  assert.equal(ports.enrolment, 8011);
});

for (const text of ['http', '80', '0', '70000', '7e3', ' 7007']) {
  test(`the port "${text}" is refused with the variable's name`, () => {
    assert.throws(
      () => readSettings('/srv/shop', { FAULTLINE_PORT: text }),
      /FAULTLINE_PORT is .* set it to a whole number/,
    );
  });
}

test('data lives in the checkout unless it is put elsewhere', () => {
  assert.equal(readSettings('/srv/shop', {}).data, '/srv/shop/.faultline/data');
  assert.equal(
    readSettings('/srv/shop', { FAULTLINE_DATA: '/var/lib/shop' }).data,
    '/var/lib/shop',
  );
});

test('data elsewhere brings its own lock and logs, so that two can run', () => {
  const first = readSettings('/srv/shop', {});
  assert.equal(first.running, '/srv/shop/.faultline');
  assert.equal(first.logs, '/srv/shop/.faultline/logs');
  const second = readSettings('/srv/shop', { FAULTLINE_DATA: '/var/lib/shop' });
  assert.equal(second.running, '/var/lib/shop');
  assert.equal(second.logs, '/var/lib/shop/logs');
  assert.equal(second.state, first.state);
});
