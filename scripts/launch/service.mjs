import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { LogFile } from './logFile.mjs';
import { RestartPolicy } from './restartPolicy.mjs';
import { signalGroup } from './run.mjs';

const PRELOAD = fileURLToPath(new URL('./dieWithParent.cjs', import.meta.url));

/**
 * @typedef {object} ServiceDefinition
 * @property {string} name - of its log file
 * @property {string} title - on screen
 * @property {string} node - which Node runs it
 * @property {string[]} argv - after the node
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env - all of it
 * @property {RegExp} [readyLine] - what it prints when it is ready
 * @property {() => Promise<boolean>} [readyCheck] - asked until it says so
 * @property {number} stopStage - the lower stages are stopped first
 * @property {{times: number, withinMs: number}} [restartLimit]
 */

/**
 * One process that is kept running until it is asked to stop: in a process
 * group of its own, so that Ctrl-C in a terminal reaches the launcher alone,
 * and with a pipe whose closing tells it that the launcher has died.
 */
export class Service {
  #definition;
  #report;
  #log;
  #policy;
  #child;
  #exited = Promise.resolve();
  #timer;
  /** The present process is being ended: its exit is no failure. */
  #stopping = false;
  /** For good: no restart may follow. */
  #stopped = false;
  #restarting = false;
  #becomeReady;
  #saidKeeps = false;

  /**
   * @param {ServiceDefinition} definition
   * @param {object} context
   * @param {string} context.logs
   * @param {import('./report.mjs').Report} context.report
   * @param {(service: Service) => void} [context.onGivenUp]
   * @param {RestartPolicy} [context.policy]
   */
  constructor(definition, { logs, report, onGivenUp, policy }) {
    this.#definition = definition;
    this.#report = report;
    this.#log = new LogFile(path.join(logs, `${definition.name}.log`));
    this.#policy =
      policy ?? new RestartPolicy({ limit: definition.restartLimit });
    this.onGivenUp = onGivenUp;
    /** Resolves when the process has said, once, that it is ready. */
    this.ready = new Promise(resolve => {
      this.#becomeReady = resolve;
    });
  }

  get title() {
    return this.#definition.title;
  }

  get stopStage() {
    return this.#definition.stopStage;
  }

  get logFile() {
    return this.#log.file;
  }

  /** The process at present, or `undefined` between two starts. */
  get pid() {
    return this.#child?.pid;
  }

  start() {
    const { node, argv, cwd, env } = this.#definition;
    const startedAt = Date.now();
    const child = spawn(node, ['--require', PRELOAD, ...argv], {
      cwd,
      env: { ...env, FAULTLINE_PARENT_PIPE: '3' },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.#child = child;
    const onLine = line => this.#onLine(line);
    createInterface({ input: child.stdout }).on('line', onLine);
    createInterface({ input: child.stderr }).on('line', onLine);
    child.stdio[3].on('error', () => {});
    this.#exited = new Promise(resolve => {
      child.once('error', error => {
        this.#log.write(String(error));
        if (child.pid === undefined) {
          this.#onExit(error.code, startedAt);
          resolve();
        }
      });
      child.once('exit', (code, signal) => {
        // Whatever it leaves in its group would outlive it unseen.
        signalGroup(child.pid, 'SIGKILL');
        child.stdio[3].destroy();
        this.#onExit(signal ?? `code ${code}`, startedAt);
        resolve();
      });
    });
    this.#watchReadiness(child);
  }

  /**
   * Asks the process to end and makes sure that it does.
   *
   * @param {object} [options]
   * @param {number} [options.graceMs] - before it is killed with its group
   * @param {AbortSignal} [options.hurry] - shortens the grace to a second
   */
  async stop(options) {
    this.#stopped = true;
    await this.#end(options);
  }

  async #end({ graceMs = 8000, hurry } = {}) {
    this.#stopping = true;
    clearTimeout(this.#timer);
    const child = this.#child;
    if (!child) return;
    child.kill('SIGTERM');
    const kill = () => signalGroup(child.pid, 'SIGKILL');
    const late = setTimeout(kill, graceMs);
    let soon;
    const onHurry = () => {
      soon = setTimeout(kill, Math.min(1000, graceMs));
    };
    if (hurry?.aborted) onHurry();
    else hurry?.addEventListener('abort', onHurry, { once: true });
    await this.#exited;
    hurry?.removeEventListener('abort', onHurry);
    clearTimeout(late);
    clearTimeout(soon);
  }

  /** Ends the process in order and starts it again, without a wait. */
  async restart() {
    if (this.#restarting) return;
    this.#restarting = true;
    await this.#end();
    this.#restarting = false;
    if (this.#stopped) return;
    this.#stopping = false;
    this.start();
  }

  #onLine(line) {
    this.#log.write(line);
    if (this.#report.verbose) {
      this.#report.say(`${this.#definition.name}: ${line}`);
    }
    if (this.#definition.readyLine?.test(line)) this.#becomeReady();
  }

  #onExit(how, startedAt) {
    this.#child = undefined;
    if (this.#stopping) return;
    const nowMs = Date.now();
    const wait = this.#policy.afterExit({ ranMs: nowMs - startedAt, nowMs });
    if (wait === undefined) {
      this.#report.problem(
        `${this.title} ended again and again (${how}): see ${this.logFile}`,
      );
      this.onGivenUp?.(this);
      return;
    }
    this.#sayEnd(how, wait);
    this.#timer = setTimeout(() => this.start(), wait);
  }

  /** A process that keeps failing is news twice, not every few seconds. */
  #sayEnd(how, wait) {
    const { firstMs, longestMs } = this.#policy;
    if (wait === firstMs) {
      this.#saidKeeps = false;
      this.#report.say(
        `${this.title} ended (${how}); starting it again in ${
          wait / 1000
        } s. Its log: ${this.logFile}`,
      );
    } else if (wait === longestMs && !this.#saidKeeps) {
      this.#saidKeeps = true;
      this.#report.say(
        `${this.title} keeps ending (${how}); it is tried every ${
          wait / 1000
        } s. Its log: ${this.logFile}`,
      );
    }
  }

  async #watchReadiness(child) {
    const { readyCheck } = this.#definition;
    if (!readyCheck) return;
    while (this.#child === child && !this.#stopping) {
      if (await readyCheck()) {
        this.#becomeReady();
        return;
      }
      await new Promise(resolve => {
        setTimeout(resolve, 150);
      });
    }
  }
}
