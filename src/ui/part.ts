import { type ReadonlySignal, signal } from '@preact/signals';

/** A part of the program that is loaded when it is first wanted. */
export interface Part<Module> {
  /** Null until it is there. */
  readonly module: ReadonlySignal<Module | null>;
  readonly isFailed: ReadonlySignal<boolean>;
  /** Loads it once, anew after it has failed; resolves when it is there or has failed. */
  load(): Promise<void>;
  /** Gives it what is there already: pages that are made at build wait for nothing. */
  give(module: Module): void;
}

/** How many parts have come: who waits for any of them reads it. */
export const arrivals = signal(0);

export function createPart<Module>(fetchModule: () => Promise<Module>): Part<Module> {
  const module = signal<Module | null>(null);
  const isFailed = signal(false);
  let loading: Promise<void> | null = null;
  return {
    module,
    isFailed,
    give(given) {
      module.value = given;
      loading = Promise.resolve();
    },
    load() {
      isFailed.value = false;
      loading ??= fetchModule().then(
        (loaded) => {
          module.value = loaded;
          arrivals.value++;
        },
        () => {
          loading = null;
          isFailed.value = true;
        },
      );
      return loading;
    },
  };
}
