import { signal } from '@preact/signals';
import type { Notation } from '../../scene/degrees';

/** How coordinates are written, for as long as the page is open. */
export const notation = signal<Notation>('decimal');
