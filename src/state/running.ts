const RUNNING = new WeakSet<object>();

/** Declares that a change is made by a slider or by typing: those that follow each other soon are one step. */
export function running<Change extends object>(change: Change): Change {
  RUNNING.add(change);
  return change;
}

export const isRunning = (change: unknown): boolean =>
  typeof change === 'function' && RUNNING.has(change);
