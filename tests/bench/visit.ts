import type { Browser, CDPSession, Page } from 'playwright-core';
import type { BenchPage } from './pages';
import { installProbe, type ProbeOptions } from './probe';
import type { Profile } from './profiles';
import { VIEWPORT } from './stage';
import { type Traffic, watchTraffic } from './traffic';

/** Longer no page may take for anything, in milliseconds. */
const PATIENCE = 120_000;

/** A page that is being loaded, with nothing kept from any load before. */
export interface Visit {
  page: Page;
  session: CDPSession;
  traffic: Traffic;
  /** Fails where what is waited for does not come. */
  within<Value>(promise: Promise<Value>, what: string): Promise<Value>;
}

export interface Visited {
  page: BenchPage;
  address: string;
}

async function throttle(session: CDPSession, { network, slowdown }: Profile): Promise<void> {
  if (network) {
    await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** Loads a page in a context of its own, and does something with it while it loads. */
export async function visit<Result>(
  browser: Browser,
  { page: benchPage, address }: Visited,
  profile: Profile,
  opening: ProbeOptions['opening'],
  action: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'zh-CN',
    colorScheme: 'light',
  });
  const errors: string[] = [];
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const traffic = await watchTraffic(page, session);
    page.on('pageerror', ({ message }) => errors.push(message));
    await throttle(session, profile);
    await page.addInitScript(installProbe, { idleDetail: benchPage.idleDetail, opening });
    await page.goto(address, { waitUntil: 'commit' });
    const result = await action({
      page,
      session,
      traffic,
      async within(promise, what) {
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<never>((_, reject) => {
          timer = setTimeout(() => {
            reject(new Error(`${what} did not come in ${PATIENCE / 1000} s`));
          }, PATIENCE);
        });
        return Promise.race([promise, late]).finally(() => clearTimeout(timer));
      },
    });
    errors.push(...traffic.problems);
    if (errors.length > 0) throw new Error('it does not load as it should');
    return result;
  } catch (error) {
    const { message } = error as Error;
    const where = `${benchPage.title}, ${profile.title}`;
    throw new Error([`${where}: ${message}`, ...errors].join('\n  '), { cause: error });
  } finally {
    await context.close();
  }
}
