/** What a page tells the measurement. Times are milliseconds from the start of the navigation. */
export interface Probe {
  firstPaint: Promise<number>;
  idle: Promise<number>;
  opened: Promise<number>;
  longTasks: { start: number; duration: number }[];
}

declare global {
  interface Window {
    benchProbe: Probe;
  }
}

export interface ProbeOptions {
  /** The detail of the `map:idle` mark that counts; null for the first mark. */
  idleDetail: string | null;
  /** What an open panel shows, and where; null where nothing is clicked. */
  opening: { heading: string; name: string } | null;
}

/**
 * Runs in the page before anything of its own. It only listens: what asked again and again would
 * slow down what it measures.
 */
export function installProbe({ idleDetail, opening }: ProbeOptions): void {
  const observe = (type: string, listen: (entry: PerformanceEntry) => void) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) listen(entry);
    }).observe({ type, buffered: true });
  };
  const longTasks: Probe['longTasks'] = [];
  observe('longtask', ({ startTime, duration }) => longTasks.push({ start: startTime, duration }));
  const firstPaint = new Promise<number>((resolve) => {
    observe('paint', ({ name, startTime }) => {
      if (name === 'first-contentful-paint') resolve(startTime);
    });
  });
  const idle = new Promise<number>((resolve) => {
    observe('mark', (entry) => {
      if (entry.name !== 'map:idle') return;
      const { detail } = entry as PerformanceMark;
      if (idleDetail === null || detail === idleDetail) resolve(entry.startTime);
    });
  });
  const opened = new Promise<number>((resolve) => {
    if (!opening) return;
    const { heading, name } = opening;
    const observer = new MutationObserver(() => {
      if (document.querySelector(heading)?.textContent !== name) return;
      resolve(performance.now());
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
  window.benchProbe = { firstPaint, idle, opened, longTasks };
}
