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
  /** How large the map was where it was seen, in pixels: that and the link tell its bounds. */
  size?: { width: number; height: number };
  /** Ids of the data that were shown; where it says nothing they are as they are. */
  data?: readonly string[];
}

export interface Work {
  drawings: readonly Drawing[];
  /** The lowest first. */
  data: readonly DataLayer[];
  scenes: readonly OwnScene[];
}

export const NO_WORK: Work = { drawings: [], data: [], scenes: [] };
