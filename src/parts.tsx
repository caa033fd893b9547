import { Later } from './features/Later';
import { createPart } from './ui/part';

/** What the panel tells beyond the overview and what a place is: loaded as soon as the map is there. */
export const panel = createPart(() => import('./styledPanel'));

/** The pages that stand in the place of the map. */
const output = createPart(() => import('./styledOutput'));

export const outputPage = () => <Later part={output}>{({ OutputPage }) => <OutputPage />}</Later>;

export const restOfPanel = () => <Later part={panel}>{({ Panel }) => <Panel />}</Later>;
