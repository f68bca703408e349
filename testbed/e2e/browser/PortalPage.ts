import { Browser, Page, Request } from 'playwright-core';

/** How a person looks at the portal. */
export interface Look {
  readonly width: 1440 | 768;
  readonly theme: 'light' | 'dark';
}

/** A page of the portal in a browser session of its own. */
export class PortalPage {
  private constructor(
    readonly page: Page,
    private readonly address: string,
    /** What went wrong in the page: errors that nobody caught. */
    readonly errors: string[],
  ) {}

  /**
   * Opens a session.
   *
   * @param user - who is signed in already; absent: the sign-in page is shown
   */
  static async open(
    browser: Browser,
    address: string,
    user?: string,
    { width, theme }: Look = { width: 1440, theme: 'light' },
  ): Promise<PortalPage> {
    const context = await browser.newContext({
      viewport: { width, height: width === 1440 ? 900 : 1024 },
      colorScheme: theme,
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
    });
    await context.addInitScript(
      ([userRef, mode]) => {
        if (userRef) localStorage.setItem('faultline.demo-user', userRef);
        localStorage.setItem('theme', mode);
      },
      [user ? `user:default/${user}` : '', theme],
    );
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(String(error)));
    return new PortalPage(page, address, errors);
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(`${this.address}${path}`);
  }

  /** Notes the requests to the control plane from now on. */
  noteRequests(): Request[] {
    const noted: Request[] = [];
    this.page.on('request', request => {
      if (new URL(request.url()).pathname.startsWith('/api/chaos')) {
        noted.push(request);
      }
    });
    return noted;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
