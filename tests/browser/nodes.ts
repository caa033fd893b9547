import type { CDPSession, Page } from 'playwright-core';

/** How many nodes a page has, those that are not in it any more but still held too. */
export async function nodesOf(page: Page): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page);
  // Twice: what the first frees may hold others.
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return nodes;
}
