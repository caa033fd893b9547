import { running } from './running';
import type { DataLayer, Drawing, OwnScene, Work } from './work';

/* Every change of the work has a name; each is pure. */

/** The same id again takes the place of what had it. */
const put = <Item extends { id: string }>(items: readonly Item[], item: Item): Item[] =>
  items.some(({ id }) => id === item.id)
    ? items.map((each) => (each.id === item.id ? item : each))
    : [...items, item];

const without = <Item extends { id: string }>(items: readonly Item[], id: string): Item[] =>
  items.filter((each) => each.id !== id);

export const putDrawing = running(
  (work: Work, drawing: Drawing): Work => ({
    ...work,
    drawings: put(work.drawings, drawing),
  }),
);

export const removeDrawing = (work: Work, id: string): Work => ({
  ...work,
  drawings: without(work.drawings, id),
});

export const setDrawings = (work: Work, drawings: readonly Drawing[]): Work => ({
  ...work,
  drawings,
});

export const putData = running(
  (work: Work, layer: DataLayer): Work => ({
    ...work,
    data: put(work.data, layer),
  }),
);

export const removeData = (work: Work, id: string): Work => ({
  ...work,
  data: without(work.data, id),
});

/** Another order, or none at all. */
export const setData = (work: Work, data: readonly DataLayer[]): Work => ({ ...work, data });

export const putScene = running(
  (work: Work, scene: OwnScene): Work => ({
    ...work,
    scenes: put(work.scenes, scene),
  }),
);

export const removeScene = (work: Work, id: string): Work => ({
  ...work,
  scenes: without(work.scenes, id),
});

export const setScenes = (work: Work, scenes: readonly OwnScene[]): Work => ({ ...work, scenes });

/** Adds all of another work; what has the same id takes the place of what had it. */
export const joinWork = (work: Work, other: Work): Work => ({
  drawings: other.drawings.reduce(put, work.drawings),
  data: other.data.reduce(put, work.data),
  scenes: other.scenes.reduce(put, work.scenes),
});
