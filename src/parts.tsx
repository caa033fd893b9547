import type { Place } from './city/city';
import type { Site } from './city/site';
import { Later } from './features/Later';
import type { Chosen } from './state/state';
import { createPart } from './ui/part';

/** Keeps the app on the device, and offers a new release. */
export const release = createPart(() => import('./features/notice/ReleaseNotice'));

/** What the panel tells beyond the overview and what a place is: loaded as soon as the map is there. */
export const panel = createPart(() => import('./styledPanel'));

/** What the foot links, once the rest is there: nobody reads it before. */
export const footLinks = () => {
  const { value } = panel.module;
  return value && <value.FootLinks />;
};

/** The pages that stand in the place of the map. */
const output = createPart(() => import('./styledOutput'));

/** The tools of a meeting: their panel, and what they do on the map. */
export const meeting = createPart(() => import('./styledMeeting'));

/** How everything looks for elders, and how it is laid out. */
export const elder = createPart(() => import('./styledElder'));

/** The choice of a ground, where the site offers more than its own. */
const baseMaps = createPart(() => import('./styledBaseMaps'));

export const baseMapsOf = ({ baseMaps: { length } }: Site) =>
  length > 0 && (
    <Later part={baseMaps} isQuiet>
      {({ BaseMaps }) => <BaseMaps />}
    </Later>
  );

/** What stands beside the map in a page of others; it is there before the map is shown. */
export const embedding = createPart(() => import('./styledEmbedding'));

/** The plan or the visitor's own views told step by step, over everything. */
export const presentation = createPart(() => import('./styledPresentation'));

/** What is made or used on the map itself; loaded where there is any. */
export const workbench = () => (
  <Later part={meeting} isQuiet>
    {({ Workbench }) => <Workbench />}
  </Later>
);

/** @param opener What had the focus before. */
export const outputPage = (opener: Element | null) => (
  <Later part={output}>{({ OutputPage }) => <OutputPage opener={opener} />}</Later>
);

/** All beyond the overview and what a place is. */
export const restOfPanel = (chosen: Chosen | null) =>
  chosen?.kind === 'tool' ? (
    <Later part={meeting}>{({ Meeting }) => <Meeting />}</Later>
  ) : (
    <Later part={panel}>{({ Panel }) => <Panel />}</Later>
  );

/** The places of a layer, where it is opened. */
export const placesOfLayer = (places: readonly Place[]) => (
  <Later part={panel}>{({ LayerPlaces }) => <LayerPlaces places={places} />}</Later>
);
