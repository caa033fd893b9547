import { Later } from './features/Later';
import { createPart } from './ui/part';

/** What the panel tells beyond the overview and what a place is: loaded as soon as the map is there. */
export const panel = createPart(() => import('./styledPanel'));

export const restOfPanel = () => <Later part={panel}>{({ Panel }) => <Panel />}</Later>;
