import { afterEach, expect, test, vi } from 'vitest';
import type { TiledBase } from '../../../src/city/site';
import { openBase } from '../../../src/scene/base/open';
import { tileOf } from '../../browser/tile-server';

const TEXT = { 'zh-Hans': 'A', 'zh-Hant': 'A', en: 'A' };
const BASE: TiledBase = {
  id: 'a',
  name: TEXT,
  attribution: { text: TEXT },
  kind: 'raster',
  tiles: ['https://a.cn/{z}/{x}/{y}'],
  key: '',
  tileSize: 256,
  minZoom: 0,
  maxZoom: 18,
};
const PICTURE = tileOf([1, 2, 3]);

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What the watch hears when the server answers a tile like this. */
async function heard(answer: () => Promise<Response>): Promise<unknown[]> {
  vi.stubGlobal('fetch', vi.fn(answer));
  const calls: unknown[] = [];
  const watch = {
    asked() {},
    came: () => calls.push('came'),
    missed: () => calls.push('missed'),
    failed: (problem: string) => calls.push(problem),
    stop() {},
  };
  const [layer] = await openBase(BASE, '/', watch);
  const data = await layer?.load({ z: 1, x: 0, y: 0 }, new AbortController().signal);
  expect(data !== null).toBe(calls[0] === 'came');
  return calls;
}

const bytes = (status: number, body: BodyInit | null) => async () => new Response(body, { status });

test.each([
  ['came', bytes(200, new Uint8Array(PICTURE))],
  ['missed', bytes(404, 'not found')],
  ['missed', bytes(204, null)],
  ['missed', bytes(200, '')],
  ['refused', bytes(401, '')],
  ['refused', bytes(403, '{"code":301002}')],
  ['broken', bytes(500, '')],
  ['broken', bytes(429, '')],
  ['unreadable', bytes(200, '<ExceptionReport/>')],
  ['unreachable', () => Promise.reject(new TypeError('Failed to fetch'))],
] as const)('a tile %s', async (what, answer) => {
  expect(await heard(answer)).toEqual([what]);
});

test('a tile that is no longer wanted is no failure', async () => {
  const abort = new AbortController();
  vi.stubGlobal('fetch', () => {
    abort.abort();
    return Promise.reject(abort.signal.reason);
  });
  const failed = vi.fn();
  const watch = { asked() {}, came() {}, missed() {}, failed, stop() {} };
  const [layer] = await openBase(BASE, '/', watch);
  await expect(layer?.load({ z: 1, x: 0, y: 0 }, abort.signal)).rejects.toThrow();
  expect(failed).not.toHaveBeenCalled();
});
