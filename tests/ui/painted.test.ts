import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followPainted } from '../../src/ui/painted';

let frames: (() => void)[] = [];

beforeEach(() => {
  frames = [];
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A frame, and the tasks after it. */
function paint(): void {
  for (const frame of frames.splice(0)) frame();
  vi.runAllTimers();
}

test('what follows has the value of the last painted frame, the newest of those before it', () => {
  const leader = signal(1);
  const follower = signal(1);
  const end = followPainted(leader, follower);
  leader.value = 2;
  leader.value = 3;
  expect(follower.value).toBe(1);
  for (const frame of frames.splice(0)) frame();
  expect(follower.value, 'the frame is made, not painted').toBe(1);
  vi.runAllTimers();
  expect(follower.value).toBe(3);
  leader.value = 4;
  paint();
  expect(follower.value).toBe(4);
  end();
});

test('it follows no more once it has ended, what is on its way included', () => {
  const leader = signal(1);
  const follower = signal(1);
  const end = followPainted(leader, follower);
  leader.value = 2;
  end();
  paint();
  leader.value = 3;
  paint();
  expect(follower.value).toBe(1);
});
