import type { Page } from 'playwright-core';

const FRAMES_DRAGGED = 60;

/** Drags the map to and fro, and tells how much script each drawn frame took, in milliseconds. */
export async function timeFrames(page: Page, selector: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const script = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  };
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error('there is no map to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    const counter = window as unknown as { frames: number };
    counter.frames = 0;
    const count = () => {
      counter.frames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const before = await script();
  for (let step = 1; step <= FRAMES_DRAGGED; step++) {
    await page.mouse.move(x + Math.sin(step / 5) * 90, y + Math.cos(step / 5) * 60);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const took = (await script()) - before;
  const frames = await page.evaluate(() => (window as unknown as { frames: number }).frames);
  await page.mouse.up();
  return took / frames;
}
