import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from './findChromium';
import { launchChromium } from './launchChromium';
import { unpackChromium } from './unpackChromium';

const PAGE =
  '<h1><span id="sum"></span></h1><script>sum.textContent = 1 + 1</script>';

describe('launchChromium', () => {
  let server: Server;
  let cache: string;
  const { XDG_CACHE_HOME } = process.env;

  beforeAll(async () => {
    cache = await mkdtemp(path.join(tmpdir(), 'faultline-chromium-'));
    process.env.XDG_CACHE_HOME = cache;
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(PAGE);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  afterAll(async () => {
    if (XDG_CACHE_HOME === undefined) delete process.env.XDG_CACHE_HOME;
    else process.env.XDG_CACHE_HOME = XDG_CACHE_HOME;
    await new Promise(resolve => {
      server.close(resolve);
    });
    await rm(cache, { recursive: true, force: true });
  });

  it.each([
    ['the one found first', findChromium],
    ['the one from npm', unpackChromium],
  ])(
    'loads a page, runs its script and takes a picture with %s',
    async (_name, find) => {
      const { port } = server.address() as AddressInfo;
      const before = await readdir(tmpdir());
      const browser = await launchChromium(await find());
      try {
        const page = await browser.newPage();
        await page.goto(`http://127.0.0.1:${port}/`);
        expect(await page.textContent('h1')).toBe('2');
        // Without fonts a page loads as well, and nobody can read it.
        const text = await page.locator('#sum').boundingBox();
        expect(text?.width).toBeGreaterThan(5);
        expect((await page.screenshot()).length).toBeGreaterThan(1000);
      } finally {
        await browser.close();
      }
      const left = (await readdir(tmpdir())).filter(
        name => /chromium|browser/i.test(name) && !before.includes(name),
      );
      expect(left).toEqual([]);
    },
    60_000,
  );
});
