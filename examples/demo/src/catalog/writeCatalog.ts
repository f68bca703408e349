import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTopology } from '../topology/createTopology.ts';
import type { Endpoint, Topology } from '../topology/types.ts';
import { catalogFolder } from './catalogFolder.ts';

// The port base for which the entities in the repository are written.
const WRITTEN_FOR = createTopology({ portBase: 7100 });

/**
 * Copies the catalog entities into a folder, with their probes asking the load
 * generator of this topology: a catalog file knows no variables, and a second
 * shop beside the first has other ports.
 *
 * @public
 */
export async function writeCatalog(
  folder: string,
  topology: Topology,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(catalogFolder);
  await Promise.all(
    names.map(async name => {
      const text = await readFile(join(catalogFolder, name), 'utf8');
      const moved = text.replaceAll(
        urlOf(WRITTEN_FOR.load),
        urlOf(topology.load),
      );
      await writeFile(join(folder, name), moved);
    }),
  );
}

function urlOf({ host, port }: Endpoint): string {
  return `http://${host}:${port}/`;
}
