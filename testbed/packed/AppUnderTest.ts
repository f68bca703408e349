import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { Backend } from '../e2e/stack/Backend';
import { choosePort } from '../e2e/stack/choosePort';
import { freePort } from '../src';
import { createApp } from './createApp';
import { installPackages } from './installPackages';
import { runCommand } from './runCommand';

/** A Backstage app of somebody else, with our packages in it. */
export class AppUnderTest {
  private constructor(
    /** The app's own folder. */
    readonly root: string,
    private readonly folder: string,
  ) {}

  /**
   * @param folder - outside of the checkout, for the app and all that it writes
   * @param archives - of our packages, by name
   */
  static async create(
    folder: string,
    archives: ReadonlyMap<string, string>,
  ): Promise<AppUnderTest> {
    const root = path.join(folder, 'app');
    await createApp(root);
    await installPackages(root, archives);
    return new AppUnderTest(root, folder);
  }

  /** The path of a program that a package has brought. */
  program(name: string): string {
    return path.join(this.root, 'node_modules/.bin', name);
  }

  /** Builds the pages. */
  async build(): Promise<void> {
    await runCommand(['yarn', 'workspace', 'app', 'build'], { cwd: this.root });
  }

  /**
   * Checks a configuration against the schemas of everything installed.
   *
   * @throws with what is wrong
   */
  async checkConfig(config: object): Promise<void> {
    const file = await this.write('checked.yaml', stringify(config));
    await runCommand(
      ['yarn', 'backstage-cli', 'config:check', '--strict', '--lax'].concat(
        ['--config', path.join(this.root, 'app-config.yaml')],
        ['--config', file],
      ),
      { cwd: this.root },
    );
  }

  /**
   * Starts the backend, which serves the pages as well.
   *
   * @param name - tells its data from those of another one
   * @param database - configuration of Backstage's database
   * @param bootstrap - agents that get a join token
   */
  async startBackend(
    name: string,
    database: object,
    bootstrap: object[],
  ): Promise<StartedBackend> {
    const port = await choosePort();
    const address = `http://localhost:${port}`;
    const dataDir = path.join(this.folder, `chaos-${name}`);
    const [agents, enrolment] = [await freePort(), await freePort()];
    const config = await this.write(
      `${name}.yaml`,
      stringify({
        app: { baseUrl: address },
        backend: {
          baseUrl: address,
          listen: { host: '127.0.0.1', port },
          cors: { origin: address },
          database,
        },
        chaos: {
          dataDir,
          agents: {
            listen: { host: '127.0.0.1', port: agents },
            enrolListen: { host: '127.0.0.1', port: enrolment },
            bootstrap,
          },
        },
      }),
    );
    const backend = await Backend.start({
      root: this.root,
      port,
      configs: [path.join(this.root, 'app-config.yaml'), config],
      env: { GITHUB_TOKEN: 'none' },
    });
    return {
      backend,
      dataDir,
      controlPlane: {
        address: `127.0.0.1:${agents}`,
        enrolAddress: `127.0.0.1:${enrolment}`,
      },
    };
  }

  /** Writes a file beside the app. */
  async write(name: string, text: string): Promise<string> {
    const file = path.join(this.folder, name);
    await writeFile(file, text);
    return file;
  }
}

/** A running backend, and where its agents find it. */
export interface StartedBackend {
  readonly backend: Backend;
  readonly dataDir: string;
  readonly controlPlane: { address: string; enrolAddress: string };
}
