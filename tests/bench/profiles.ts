/** A network as Chrome DevTools emulates it. */
export interface Network {
  /** Added to each request, in milliseconds. */
  latency: number;
  /** Bytes in a second. */
  downloadThroughput: number;
  uploadThroughput: number;
}

/** How fast the visitor's device and network are. */
export interface Profile {
  name: 'fast' | 'slow';
  title: string;
  /** Null for a network that is not throttled. */
  network: Network | null;
  /** How many times slower than this machine the page's main thread runs. */
  slowdown: number;
}

const bytes = (kilobits: number) => (kilobits * 1000) / 8;

export const PROFILES: readonly Profile[] = [
  { name: 'fast', title: 'No throttle', network: null, slowdown: 1 },
  {
    name: 'slow',
    title: 'Slow 4G, 4× CPU',
    // The preset of Chrome DevTools.
    network: { latency: 562.5, downloadThroughput: bytes(1440), uploadThroughput: bytes(675) },
    slowdown: 4,
  },
];
