#!/usr/bin/env node
// Uses processor time or memory until its own deadline, or until the agent that started it is gone (end of file on stdin). Plain JavaScript with no
// imports of ours, so that it starts at once and needs as little as possible. It works from the first line on stdin on, once the agent has put it
// where it is to press.
//
//   stressor.js cpu <load percent> <milliseconds>
//   stressor.js memory <bytes> <milliseconds>
const { readFileSync, writeFileSync } = require('node:fs');

const [kind, amount, ttl] = process.argv.slice(2);
const SLICE_MS = 50;
const CHUNK_BYTES = 16 * 1024 * 1024;

// Boot time, which goes on while the machine sleeps.
const bootMs = () =>
  Number.parseFloat(readFileSync('/proc/uptime', 'utf8')) * 1000;
const deadline = bootMs() + Number(ttl);

function end() {
  process.exit(0);
}

process.stdin.on('error', end).on('close', end).resume();
setInterval(() => bootMs() >= deadline && end(), SLICE_MS);

function burn() {
  const until = performance.now() + (SLICE_MS * Number(amount)) / 100;
  while (performance.now() < until);
  setTimeout(burn, Math.max(0, SLICE_MS - (SLICE_MS * Number(amount)) / 100));
}

const held = [];

function fill() {
  const left = Number(amount) - held.length * CHUNK_BYTES;
  if (left <= 0) return;
  // Filling touches every page; memory that is only reserved presses on nobody.
  held.push(Buffer.allocUnsafeSlow(Math.min(left, CHUNK_BYTES)).fill(1));
  setImmediate(fill);
}

try {
  // If memory runs out, this process is the one to be ended.
  writeFileSync('/proc/self/oom_score_adj', '1000');
} catch {
  // Not permitted in some containers; the agent has checked that the memory is there.
}
process.stdin.once('data', kind === 'cpu' ? burn : fill);
