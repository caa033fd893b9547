import { effect, type ReadonlySignal, type Signal } from '@preact/signals';

/** Calls back when what has changed by now is painted: not while nobody sees the page. Returns what prevents it. */
export function afterPaint(callback: () => void): () => void {
  let isWanted = true;
  requestAnimationFrame(() => {
    // A task that is posted while a frame is made comes after it.
    setTimeout(() => isWanted && callback());
  });
  return () => {
    isWanted = false;
  };
}

/** Has `follower` take each value of `leader` once what else shows that is painted. Returns what ends it. */
export function followPainted<Value>(
  leader: ReadonlySignal<Value>,
  follower: Signal<Value>,
): () => void {
  let cancel: (() => void) | null = null;
  const end = effect(() => {
    // While one frame is awaited others may come: the newest value counts.
    if (leader.value === follower.peek() || cancel) return;
    cancel = afterPaint(() => {
      cancel = null;
      follower.value = leader.peek();
    });
  });
  return () => {
    end();
    cancel?.();
  };
}
