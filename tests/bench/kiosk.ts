import { type CDPSession, chromium, type Page } from 'playwright-core';
import { serve } from '../../src/build/serve.mjs';
import { browserAdvice, findBrowser } from '../find-browser.mjs';

/*
 * A day on a kiosk, its motion cut: what the tour has left behind after many rounds, beside a few. It is
 * led by keys, not by the clock of a kiosk, which would take hours.
 * Takes `dist/` as it is. `node src/build/run.mjs tests/bench/kiosk.ts`
 */

const FEW = 20;
const MANY = 100;

/** A small one: where software draws, each frame of a large one takes long, and leaves no more behind. */
const SCREEN = { width: 960, height: 600 };

/** What is promised: at most so much of what was left after few rounds, of the heap and of each kind of thing. */
const MOST = 1.1;

declare global {
  interface Window {
    /** Objects of WebGL that were made and not deleted, by kind. */
    held: Record<string, number>;
  }
}

const KINDS = [
  'Buffer',
  'Texture',
  'Framebuffer',
  'Renderbuffer',
  'Program',
  'Shader',
  'VertexArray',
];

/** Runs in the page before anything of its own: counts what WebGL holds. */
function countHeld(kinds: readonly string[]): void {
  window.held = {};
  const { prototype } = WebGL2RenderingContext as unknown as {
    prototype: Record<string, (...all: unknown[]) => unknown>;
  };
  for (const kind of kinds) {
    for (const [name, by] of [
      [`create${kind}`, 1],
      [`delete${kind}`, -1],
    ] as const) {
      const original = prototype[name];
      prototype[name] = function (this: unknown, ...all: unknown[]) {
        if (by > 0 || all[0]) window.held[kind] = (window.held[kind] ?? 0) + by;
        return original?.apply(this, all);
      };
    }
  }
}

interface Left {
  /** JavaScript, after a garbage collection, in megabytes. */
  heap: number;
  /** Objects of WebGL. */
  held: number;
  /** Nodes of the page, those that are not in it any more too. */
  nodes: number;
}

async function left(page: Page, session: CDPSession): Promise<Left> {
  await page.waitForTimeout(2_000);
  // Twice: what the first frees may hold others.
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  const held = await page.evaluate(() => Object.values(window.held).reduce((a, b) => a + b, 0));
  return { heap: usedSize / 1e6, held, nodes };
}

/** Goes through the tour once: to its last step, and back to its first. */
async function goRound(page: Page): Promise<void> {
  const steps = await page.locator('.progress li').count();
  for (let step = 1; step <= steps; step++) {
    await page.keyboard.press(step < steps ? 'PageDown' : 'Home');
    const shown = `.progress li:nth-child(${(step % steps) + 1}) [aria-current]`;
    await page.locator(shown).waitFor({ state: 'attached' });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
}

/** @returns 1 where more is left than promised */
export async function main(): Promise<number> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(browserAdvice());
  const server = await serve({ folder: 'dist' });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
  });
  try {
    const context = await browser.newContext({
      viewport: SCREEN,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.addInitScript(countHeld, KINDS);
    await page.goto(`${server.address}?v=1&lang=zh-Hans&tour=1`);
    await page.waitForFunction(() =>
      performance
        .getEntriesByName('map:idle')
        .some((mark) => (mark as PerformanceMark).detail === 'map'),
    );
    const after = new Map<number, Left>();
    for (let round = 1; round <= MANY; round++) {
      await goRound(page);
      if (round === FEW || round === MANY) after.set(round, await left(page, session));
    }
    const [few, many] = [after.get(FEW), after.get(MANY)];
    if (!few || !many) throw new Error('nothing was measured');
    for (const [rounds, { heap, held, nodes }] of after) {
      console.log(`| ${rounds} | ${heap.toFixed(1)} MB | ${held} | ${nodes} |`);
    }
    const ratio = many.heap / few.heap;
    console.log(
      `heap: ${ratio.toFixed(3)}×, of at most ${MOST}×; WebGL: ${many.held - few.held} more, nodes: ${many.nodes - few.nodes} more`,
    );
    const isKept = (['heap', 'held', 'nodes'] as const).every(
      (each) => many[each] <= few[each] * MOST,
    );
    return isKept ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
  }
}
