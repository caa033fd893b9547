import type { CDPSession, Page } from 'playwright-core';

/** Responses of these types are to come compressed with brotli. */
const TEXT = /javascript|css|html|json|svg/;

/** Smaller ones may gain nothing. */
const WORTH_COMPRESSING = 1000;

/** What a page asked of the network. */
export interface Traffic {
  /** All that came over the wire, headers too, in bytes. */
  bytes(): number;
  /** What did not come as it should. */
  problems: string[];
  /** Waits until nothing has been asked for or come for so many milliseconds. */
  quiet(milliseconds: number): Promise<void>;
}

/** Listens to what a page asks for from now on. */
export async function watchTraffic(page: Page, session: CDPSession): Promise<Traffic> {
  const responses = new Map<string, { url: string; isText: boolean; encoding: string }>();
  /** Addresses of what has not come yet, by request. */
  const pending = new Map<string, string>();
  const problems: string[] = [];
  let bytes = 0;
  let last = Date.now();
  const come = (id: string, size: number) => {
    pending.delete(id);
    last = Date.now();
    bytes += size;
  };
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith('http')) return;
    pending.set(requestId, request.url);
    last = Date.now();
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const { url, status, mimeType, headers } = response;
    if (!url.startsWith('http')) return;
    if (status >= 400) problems.push(`${url} answers ${status}`);
    const encoding = headers['content-encoding'] ?? headers['Content-Encoding'] ?? 'none';
    responses.set(requestId, { url, isText: TEXT.test(mimeType), encoding });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    come(requestId, encodedDataLength);
    const response = responses.get(requestId);
    if (response?.isText && response.encoding !== 'br' && encodedDataLength > WORTH_COMPRESSING) {
      problems.push(`${response.url} comes without brotli (${response.encoding})`);
    }
  });
  session.on('Network.loadingFailed', ({ requestId, errorText }) => {
    const url = pending.get(requestId);
    if (url) problems.push(`${url} does not come: ${errorText}`);
    pending.delete(requestId);
  });

  /** The end of a worker's script is told to the worker: the page knows of it by its own timing. */
  const askForWorkers = async () => {
    const entries = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ responseEnd }) => responseEnd > 0)
        .map(({ name, transferSize, encodedBodySize, decodedBodySize }) => ({
          name,
          transferSize,
          isCompressed: encodedBodySize < decodedBodySize,
        })),
    );
    for (const [id, url] of pending) {
      // What was fetched ahead has two: the later one came from the cache.
      const entry = entries.filter(({ name }) => name === url).at(-1);
      if (!entry) continue;
      come(id, entry.transferSize);
      if (!entry.isCompressed) problems.push(`${url} comes uncompressed`);
    }
  };

  await session.send('Network.enable');
  return {
    bytes: () => bytes,
    problems,
    async quiet(milliseconds) {
      while (pending.size > 0 || Date.now() - last < milliseconds) {
        await new Promise((resolve) => setTimeout(resolve, milliseconds / 5));
        if (pending.size > 0) await askForWorkers();
      }
    },
  };
}
