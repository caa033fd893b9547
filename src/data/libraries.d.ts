/* What we use of libraries that come without types. */

declare module 'dxf' {
  export interface Entity {
    type: string;
    layer?: string;
    string?: string;
    block?: string;
    rowCount?: number;
    columnCount?: number;
    closed?: boolean;
    paperSpace?: number;
    x?: number;
    y?: number;
    start?: { x: number; y: number };
    end?: { x: number; y: number };
  }
  export interface Drawing {
    blocks: { name: string; entities?: Entity[] }[];
    entities: Entity[];
  }
  export function parseString(text: string): Drawing;
  /** Puts the entities of blocks in the places where the blocks stand. */
  export function denormalise(drawing: Drawing): Entity[];
  export function toPolylines(drawing: Drawing): {
    polylines: { vertices: [number, number][] }[];
  };
}

declare module 'shpjs' {
  /** Geometry in the file's own coordinates. */
  export function parseShp(shp: DataView): unknown[];
}
