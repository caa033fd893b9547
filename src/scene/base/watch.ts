import type { BaseProblem } from '../../state/base';

/** How long the first tile may take, in milliseconds. */
export const PATIENCE_MS = 10_000;

/** One tile may fail; as many as these without one that comes are a failure of the whole. */
const MOST_FAILURES = 3;

/** Hears of every tile of a base map, and tells once that it is seen, once that it fails. */
export interface Watch {
  asked(): void;
  came(): void;
  /** The server has no such tile, which may be right. */
  missed(): void;
  failed(problem: BaseProblem): void;
  /** Tells nothing more. */
  stop(): void;
}

export function watchTiles(tell: (is: 'seen' | BaseProblem) => void): Watch {
  let isOver = false;
  let isSeen = false;
  let failures = 0;
  let last: BaseProblem = 'slow';
  let patience: ReturnType<typeof setTimeout> | null = null;
  const stop = () => {
    isOver = true;
    if (patience !== null) clearTimeout(patience);
  };
  const fail = (problem: BaseProblem) => {
    if (isOver) return;
    stop();
    tell(problem);
  };
  return {
    asked() {
      if (!isOver) patience ??= setTimeout(() => isSeen || fail(last), PATIENCE_MS);
    },
    came() {
      failures = 0;
      if (isOver || isSeen) return;
      isSeen = true;
      tell('seen');
    },
    missed() {
      if (last === 'slow') last = 'missing';
    },
    failed(problem) {
      last = problem;
      failures++;
      if (failures >= MOST_FAILURES) fail(problem);
    },
    stop,
  };
}
