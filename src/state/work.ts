import type { Feature, FeatureCollection, LineString, Point, Polygon } from 'geojson';

/*
 * What a visitor makes or brings: it lives on their device, in files they save, and in the history
 * that undo walks; never in the link, and nowhere else.
 */

/** What a drawn thing is. `distance`, `surface` and `circle` are measured, the others are marks. */
export type DrawingKind =
  | 'point'
  | 'line'
  | 'arrow'
  | 'area'
  | 'text'
  | 'distance'
  | 'surface'
  | 'circle';

export interface DrawingProperties {
  kind: DrawingKind;
  /** `#RRGGBB`. */
  colour: string;
  /** Words beside it, '' for none. */
  label: string;
  /** Circles: in metres, around their point. */
  radius_m?: number;
}

/** Something drawn by hand, in degrees (WGS84); a circle is its centre. */
export type Drawing = Feature<Point | LineString | Polygon, DrawingProperties> & { id: string };

/** How a column of data decides a colour. */
export type ColourRule =
  | { kind: 'one'; colour: string }
  | {
      kind: 'category';
      column: string;
      /** `#RRGGBB` by value; whatever else is `other`. */
      colours: readonly (readonly [value: string, colour: string])[];
      other: string;
    }
  | {
      kind: 'quantile';
      column: string;
      /** Ascending; one fewer than the colours. */
      thresholds: readonly number[];
      colours: readonly string[];
      /** Of what has no number there. */
      other: string;
    };

/** Radius of points in pixels: one, or by the square root of a column's number. */
export type SizeRule =
  | { kind: 'one'; radius: number }
  | {
      kind: 'column';
      column: string;
      domain: readonly [number, number];
      radii: readonly [number, number];
    };

export interface DataStyle {
  colour: ColourRule;
  size: SizeRule;
  /** 0 to 1. */
  opacity: number;
  /** Column whose values stand beside the features, null for none. */
  label: string | null;
}

/** Which features of a layer are shown: those whose value in a column is one of some; null for all. */
export interface DataFilter {
  column: string;
  values: readonly string[];
}

/** Data that a visitor brought. */
export interface DataLayer {
  id: string;
  name: string;
  /** In degrees (WGS84). Its identity stands for its content: it is replaced, never changed. */
  data: FeatureCollection;
  /** Names of the properties, in the order of the file. */
  columns: readonly string[];
  /** What its coordinates were before they were converted, as in the report. */
  datum: string;
  style: DataStyle;
  filter: DataFilter | null;
  shown: boolean;
}

/** A view that a visitor keeps to tell of it. */
export interface OwnScene {
  id: string;
  title: string;
  text: string;
  /** The view, as `printLink` writes it. */
  link: string;
}

export interface Work {
  drawings: readonly Drawing[];
  /** The lowest first. */
  data: readonly DataLayer[];
  scenes: readonly OwnScene[];
}

export const NO_WORK: Work = { drawings: [], data: [], scenes: [] };

/* Every change of the work has a name; each is pure. */

/** The same id again takes the place of what had it. */
const put = <Item extends { id: string }>(items: readonly Item[], item: Item): Item[] =>
  items.some(({ id }) => id === item.id)
    ? items.map((each) => (each.id === item.id ? item : each))
    : [...items, item];

const without = <Item extends { id: string }>(items: readonly Item[], id: string): Item[] =>
  items.filter((each) => each.id !== id);

export const putDrawing = (work: Work, drawing: Drawing): Work => ({
  ...work,
  drawings: put(work.drawings, drawing),
});

export const removeDrawing = (work: Work, id: string): Work => ({
  ...work,
  drawings: without(work.drawings, id),
});

export const setDrawings = (work: Work, drawings: readonly Drawing[]): Work => ({
  ...work,
  drawings,
});

export const putData = (work: Work, layer: DataLayer): Work => ({
  ...work,
  data: put(work.data, layer),
});

export const removeData = (work: Work, id: string): Work => ({
  ...work,
  data: without(work.data, id),
});

/** Another order, or none at all. */
export const setData = (work: Work, data: readonly DataLayer[]): Work => ({ ...work, data });

export const putScene = (work: Work, scene: OwnScene): Work => ({
  ...work,
  scenes: put(work.scenes, scene),
});

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
