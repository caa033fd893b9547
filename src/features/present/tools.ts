/** What lies over everything while a script is told: one at a time. */
export type Tool = 'spot' | 'ink' | 'blank' | null;
