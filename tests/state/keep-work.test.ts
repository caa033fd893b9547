import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Device, keepWork, type Records } from '../../src/state/keeping';
import { DEFAULT_STATE } from '../../src/state/state';
import { createStore } from '../../src/state/store';
import { undo } from '../../src/state/undo';
import { putDrawing, removeDrawing } from '../../src/state/workTransitions';
import { city } from '../city';
import { drawing } from './works';

/** A page with what it hears: that it is left, that it is out of sight. */
let leave: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => {
    leave = listener;
  });
  vi.stubGlobal('document', { addEventListener() {}, visibilityState: 'visible' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const rest = () => vi.advanceTimersByTimeAsync(1000);

async function open(records: Records = []) {
  const store = createStore(city, DEFAULT_STATE, null);
  const written: string[][] = [];
  const device = {
    isForbidden: false as boolean,
    read: async () => records,
    async write(put: Records, remove: readonly string[]) {
      if (device.isForbidden) throw new DOMException('full', 'QuotaExceededError');
      written.push([...put.map(([key]) => key), ...remove.map((key) => `-${key}`)]);
    },
  } satisfies Device & { isForbidden: boolean };
  const start = () => keepWork(store, device);
  return { store, device, written, start };
}

test('what was kept is there, and what is made is kept once it rests', async () => {
  const { store, written, start } = await open([['drawing:old', drawing('old')]]);
  await start();
  expect(store.work.value.drawings).toEqual([drawing('old')]);
  expect(store.keeping.value).toEqual({ isKept: true, unread: 0 });
  store.changeWork(putDrawing, drawing('new'));
  store.changeWork(putDrawing, drawing('new', 'named'));
  await rest();
  expect(written).toEqual([['drawing:new', 'order']]);
  store.changeWork(removeDrawing, 'old');
  await rest();
  expect(written[1]).toEqual(['order', '-drawing:old']);
});

test('what was made before the device was read stays, beside what it kept', async () => {
  const { store, written, start } = await open([['drawing:old', drawing('old')]]);
  store.changeWork(putDrawing, drawing('new'));
  await start();
  await rest();
  expect(store.work.value.drawings.map(({ id }) => id)).toEqual(['old', 'new']);
  expect(written).toEqual([['drawing:new', 'order']]);
});

test('who leaves at once loses nothing', async () => {
  const { store, written, start } = await open();
  await start();
  store.changeWork(putDrawing, drawing('new'));
  leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(written).toEqual([['drawing:new', 'order']]);
});

test('who leaves while something is being written loses nothing', async () => {
  const { store, device, written, start } = await open();
  await start();
  const { write } = device;
  device.write = async (put, remove) => {
    write(put, remove);
    // A page that is left does not hear that it is done.
    await new Promise(() => {});
  };
  store.changeWork(putDrawing, drawing('large'));
  await rest();
  store.changeWork(putDrawing, drawing('last'));
  leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(written.at(-1)).toContain('drawing:last');
});

test('a full device is told, and gets everything as soon as it has room', async () => {
  const { store, device, written, start } = await open();
  await start();
  device.isForbidden = true;
  store.changeWork(putDrawing, drawing('one'));
  await rest();
  expect(store.keeping.value.isKept).toBe(false);
  expect(store.work.value.drawings).toHaveLength(1);
  device.isForbidden = false;
  store.changeWork(putDrawing, drawing('other'));
  await rest();
  expect(written).toEqual([['drawing:one', 'drawing:other', 'order']]);
  expect(store.keeping.value.isKept).toBe(true);
});

test('a device that cannot be read is told, and nothing on it is removed', async () => {
  const { store, device, written } = await open();
  await keepWork(store, {
    ...device,
    read: () => Promise.reject(new DOMException('denied', 'SecurityError')),
  });
  expect(store.keeping.value.isKept).toBe(false);
  store.changeWork(putDrawing, drawing('one'));
  await rest();
  expect(written).toEqual([['drawing:one', 'order']]);
});

test('what cannot be read is counted, and stays where it is', async () => {
  const { store, written, start } = await open([
    ['drawing:old', drawing('old')],
    ['drawing:bad', 'nonsense'],
  ]);
  await start();
  await rest();
  expect(store.keeping.value).toEqual({ isKept: true, unread: 1 });
  expect(written).toEqual([]);
});

/** A device that takes two seconds to write, and what it has. */
function slowDevice(kept: Records = []) {
  const records = new Map<string, unknown>(kept);
  const device: Device = {
    read: async () => [...records],
    async write(put, remove) {
      await new Promise((done) => setTimeout(done, 2000));
      for (const [key, value] of put) records.set(key, value);
      for (const key of remove) records.delete(key);
    },
  };
  return { device, records };
}

test.each(['removed', 'taken back'])(
  'what is %s while it is being written does not stay on the device',
  async (how) => {
    const { store } = await open();
    const { device, records } = slowDevice();
    await keepWork(store, device);
    store.changeWork(putDrawing, drawing('one'));
    await rest();
    expect(records.size).toBe(0);
    if (how === 'removed') store.changeWork(removeDrawing, 'one');
    else undo(store);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([...records.keys()]).toEqual(['order']);
  },
);

test('what is taken back just before the page is left, while it is being written, is so on the device', async () => {
  const { store } = await open();
  const { device, records } = slowDevice([['drawing:old', drawing('old')]]);
  await keepWork(store, device);
  const keys = () => [...records.keys()].filter((key) => key.startsWith('drawing:'));
  store.changeWork(putDrawing, drawing('new'));
  await vi.advanceTimersByTimeAsync(100);
  undo(store);
  leave();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(keys()).toEqual(['drawing:old']);
  store.changeWork(removeDrawing, 'old');
  await vi.advanceTimersByTimeAsync(100);
  undo(store);
  leave();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(keys()).toEqual(['drawing:old']);
});

test('what is made and left before what was being written is there is taken back as ever', async () => {
  const { store } = await open();
  const { device, records } = slowDevice();
  await keepWork(store, device);
  store.changeWork(putDrawing, drawing('large'));
  await vi.advanceTimersByTimeAsync(100);
  store.changeWork(putDrawing, drawing('new'));
  leave();
  await vi.advanceTimersByTimeAsync(100);
  undo(store);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([...records.keys()].sort()).toEqual(['drawing:large', 'order']);
});

test('a page that is hidden and left writes what is under way once', async () => {
  const { store, device, written, start } = await open();
  await start();
  const { write } = device;
  device.write = async (put, remove) => {
    await write(put, remove);
    await new Promise((done) => setTimeout(done, 2000));
  };
  store.changeWork(putDrawing, drawing('new'));
  leave();
  leave();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(written).toEqual([['drawing:new', 'order']]);
});
