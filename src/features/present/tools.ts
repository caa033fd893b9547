import { signal } from '@preact/signals';

/** What lies over everything while a script is told: one at a time. */
export type Tool = 'spot' | 'ink' | 'blank' | null;

/** Whether the visitor's own work stays on the map while the plan is told. */
export const withOwn = signal(false);
