import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { ChromiumProgram } from './ChromiumProgram';
import { fontsConfig } from './fontsConfig';

/** Counts up when what is unpacked changes, so that older caches are left. */
const LAYOUT = 2;

/**
 * Unpacks the headless Chromium that npm carries into the cache of tools,
 * unless it is there. Libraries that the machine lacks come from the package
 * too; they are used only when the program does not start without them.
 *
 * @throws when it does not start, with what is missing
 * @public
 */
export async function unpackChromium(): Promise<ChromiumProgram> {
  const packed = path.dirname(
    path.dirname(require.resolve('@sparticuz/chromium')),
  );
  const manifest = await readFile(path.join(packed, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = path.join(
    process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'),
    'faultline/tools',
    `chromium-${version}-${LAYOUT}`,
  );
  if (!existsSync(folder)) await unpackAtOnce(packed, folder);

  const executablePath = path.join(folder, 'chromium');
  const fonts = { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  const carried = {
    ...fonts,
    LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
  };
  let complaint;
  for (const env of [fonts, carried]) {
    complaint = await complaintOf(executablePath, env);
    if (!complaint) return { executablePath, env, source: 'npm' };
  }
  throw new Error(
    `The Chromium of the npm package @sparticuz/chromium does not start here (${complaint}): ` +
      'install Chromium on the machine, or name one with FAULTLINE_CHROMIUM.',
  );
}

/** The folder gets its name when it is complete, never before. */
async function unpackAtOnce(packed: string, folder: string): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  const unfinished = await mkdtemp(`${folder}-`);
  try {
    const bin = path.join(packed, 'bin');
    await unbrotli(
      path.join(bin, 'chromium.br'),
      path.join(unfinished, 'chromium'),
      0o755,
    );
    // The drawing library lies beside the program, the rest in folders.
    await untar(path.join(bin, 'swiftshader.tar.br'), unfinished);
    for (const name of ['fonts', 'al2023']) {
      await untar(
        path.join(bin, `${name}.tar.br`),
        path.join(unfinished, name),
      );
    }
    // Its own configuration looks for the fonts where another system has them.
    await writeFile(
      path.join(unfinished, 'fonts/fonts.conf'),
      fontsConfig(path.join(folder, 'fonts')),
    );
    await rename(unfinished, folder).catch(error => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** By way of a file: tar reads no further than the end that an archive names, and a stream into it breaks then. */
async function untar(archive: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, '.unpacked.tar');
  await unbrotli(archive, file);
  await promisify(execFile)('tar', ['-x', '-f', file, '-C', folder]);
  await rm(file);
}

async function unbrotli(
  archive: string,
  file: string,
  mode = 0o644,
): Promise<void> {
  await pipeline(
    createReadStream(archive),
    createBrotliDecompress(),
    createWriteStream(file, { mode }),
  );
}

async function complaintOf(
  program: string,
  env: Record<string, string>,
): Promise<string | undefined> {
  try {
    await promisify(execFile)(program, ['--version'], {
      env: { ...process.env, ...env },
    });
    return undefined;
  } catch (error) {
    return String((error as { stderr?: string }).stderr || error).trim();
  }
}
