import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, inject } from 'vitest';
import { browserAdvice, findBrowser } from '../find-browser.mjs';

const ARGUMENTS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--disable-background-networking',
  '--no-first-run',
];

/** Without WebGL the twin draws. */
const NO_WEBGL = '--disable-3d-apis';

/** How long a page may take to draw the map, in milliseconds. Software draws slowly. */
const PATIENCE = 45_000;

export interface MapOptions extends BrowserContextOptions {
  /** From the site's folder on: e.g. `en/`, `?place=3`, `#…`. */
  path?: string;
  /** Where another configuration of the site is served; the site as it was built where left out. */
  address?: string;
  /** Whether to wait until the map has come to rest; true where left out. */
  idle?: boolean;
  /** Called before the page loads, e.g. to add a script or a route. */
  prepare?(page: Page): Promise<void>;
}

/** An open page, and what went wrong in it so far. */
export interface MapPage {
  page: Page;
  context: BrowserContext;
  /**
   * Errors and warnings of the console, errors nobody caught, requests to elsewhere. A test that
   * provokes one empties the list: `problems.length = 0`; what the security policy forbids fails it
   * even so.
   */
  problems: string[];
  /** Fails where anything went wrong. */
  expectClean(): void;
  /** Does something that moves or changes the map, and waits until it has come to rest again. */
  settle(action: () => Promise<unknown>): Promise<void>;
  close(): Promise<void>;
}

let browser: Promise<Browser> | null = null;

/** The browser of this test file, started at the first call and closed after the last test. */
export function openBrowser(): Promise<Browser> {
  browser ??= start();
  return browser;
}

async function start(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(browserAdvice());
  const args = inject('surface') === 'twin' ? [...ARGUMENTS, NO_WEBGL] : ARGUMENTS;
  const launched = await chromium.launch({ executablePath, args });
  // Whatever opens a page, the policy holds in it.
  const open = launched.newContext.bind(launched);
  launched.newContext = async (options) => {
    const context = await open(options);
    await watchPolicy(context);
    return context;
  };
  return launched;
}

/** What the security policy forbade in any page of this file since the last test. */
const violations: string[] = [];

/** Takes what was forbidden: for tests that provoke it. No other excuses any. */
export const takeViolations = () => violations.splice(0);

afterEach(() => {
  const found = takeViolations();
  if (found.length > 0) throw new Error(`against the security policy:\n${found.join('\n')}`);
});

async function watchPolicy(context: BrowserContext): Promise<void> {
  // What a worker is forbidden only the console tells.
  context.on('console', (message) => {
    if (/Content Security Policy|document requires 'Trusted/.test(message.text())) {
      violations.push(`${message.text()} (${message.location().url})`);
    }
  });
  await context.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation(text: string): void };
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      reportViolation(`${effectiveDirective} ${blockedURI} (${sourceFile}:${lineNumber})`);
    });
  });
}

afterAll(async () => {
  await (await browser)?.close();
  browser = null;
});

/** Opens the built site in a context of its own (own storage, language, colours, size). */
export async function openMap(options: MapOptions = {}): Promise<MapPage> {
  const {
    path = '',
    address = inject('address'),
    idle = true,
    prepare,
    ...contextOptions
  } = options;
  const context = await (await openBrowser()).newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    // It would answer what a test holds back or breaks.
    serviceWorkers: 'block',
    ...contextOptions,
  });
  const problems: string[] = [];
  watch(context, new URL(address).origin, problems);
  const page = await context.newPage();
  const map: MapPage = {
    page,
    context,
    problems,
    expectClean() {
      if (problems.length > 0) throw new Error(`the page is not clean:\n${problems.join('\n')}`);
    },
    async settle(action) {
      await page.evaluate(() => performance.clearMarks('map:idle'));
      await action();
      await waitForIdle(page, problems);
    },
    close: () => context.close(),
  };
  await prepare?.(page);
  await page.goto(new URL(path, address).href, { waitUntil: idle ? 'load' : 'commit' });
  if (idle) await waitForIdle(page, problems);
  return map;
}

function watch(context: BrowserContext, origin: string, problems: string[]): void {
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // Chromium's own remarks on how slowly software draws.
    if (message.text().includes('GL Driver Message')) return;
    // Chromium's own idea, where it is too busy to take the icon of the page.
    if (message.location().url.endsWith('/favicon.ico')) return;
    // What holds service workers back here says so.
    if (message.text().includes('Service Worker registration blocked')) return;
    problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${describe(error.error())}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol === 'data:' || url.protocol === 'blob:' || url.origin === origin) return;
    problems.push(`request to elsewhere: ${url.href}`);
  });
  context.on('page', (page) => page.on('crash', () => problems.push('the page crashed')));
}

async function waitForIdle(page: Page, problems: readonly string[]): Promise<void> {
  try {
    await page.waitForFunction(
      (surface) =>
        // What was built for the page is gone too: until then its parts are there twice.
        !document.documentElement.classList.contains('is-starting') &&
        performance
          .getEntriesByName('map:idle')
          .some((entry) => (entry as PerformanceMark).detail === surface),
      inject('surface'),
      { timeout: PATIENCE, polling: 50 },
    );
  } catch (error) {
    // What went wrong in the page tells more than that the time is over.
    throw new Error(['the map did not come to rest', ...problems].join('\n'), { cause: error });
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
