import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { launchChromium } from './launchChromium';

describe('launchChromium', () => {
  it('loads a page, runs its script and takes a picture', async () => {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        '<h1></h1><script>h.textContent = 1 + 1</script>'.replace(
          '<h1>',
          '<h1 id="h">',
        ),
      );
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
      expect(await page.textContent('h1')).toBe('2');
      expect((await page.screenshot()).length).toBeGreaterThan(1000);
    } finally {
      await browser.close();
      await new Promise(resolve => {
        server.close(resolve);
      });
    }
  }, 60_000);
});
