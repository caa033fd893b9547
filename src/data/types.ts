import type { FeatureCollection } from 'geojson';

/** What can be read, by the names that are the same in every language. */
export const FORMAT_NAMES = {
  geojson: 'GeoJSON',
  topojson: 'TopoJSON',
  kml: 'KML',
  kmz: 'KMZ',
  gpx: 'GPX',
  csv: 'CSV',
  xlsx: 'XLSX',
  shapefile: 'Shapefile',
  dxf: 'DXF',
} as const;
export type Format = keyof typeof FORMAT_NAMES;

/**
 * What coordinates are counted from: `WGS84` (also CGCS2000: alike within decimetres), `GCJ02`,
 * `BD09`, a CGCS2000 Gauss–Krüger zone as `EPSG:4526`, or what only a file itself defines, as
 * `PROJ:` and a definition that proj4 knows.
 */
export type DatumId = string;

export type Encoding = 'utf-8' | 'gbk' | 'utf-16le' | 'utf-16be';

/** The columns of a table that hold the position: degrees, or metres to the east and the north. */
export interface PositionColumns {
  longitude: string;
  latitude: string;
}

/** What must be known before a file can be read, and what the file itself says of it. */
export interface Inspection {
  format: Format;
  /** Tables: the names of the columns, and the first rows as text. */
  columns: readonly string[];
  sample: readonly (readonly string[])[];
  /** Tables: the columns guessed to hold the position; null where none looks like it. */
  guess: PositionColumns | null;
  /** Text encoding found or guessed. */
  encoding: Encoding;
  /** Layers or sheets to choose from, [] where there is one only. */
  parts: readonly string[];
  /** Datum that the file states (.prj, KML and GPX by their standard, a GeoJSON crs), null: ask. */
  stated: DatumId | null;
  /** How the file names the stated datum; null where it does not. */
  statedName: string | null;
  /** Datum that fits best to known positions, offered, never decided; null without overlap. */
  fits: DatumId | null;
  /** What there is to say before reading: nothing of it keeps the file from being read. */
  notes: readonly Note[];
}

export interface ReadOptions {
  /** One of `Inspection.parts`; null takes the first. */
  part: string | null;
  columns: PositionColumns | null;
  /** Null takes the one found. */
  encoding: Encoding | null;
  datum: DatumId;
}

/** Why a row or a feature was not taken: `dataProblem.row.…` of the messages. */
export type RefusalCode =
  | 'empty'
  | 'notNumber'
  | 'outOfRange'
  | 'swapped'
  | 'metres'
  | 'degrees'
  | 'otherZone'
  | 'noGeometry'
  | 'badGeometry'
  | 'tooDeep'
  | 'notFeature'
  | 'cells'
  | 'unsupported';

export interface Refusal {
  /** Row of the table, its head being the first, or number of the feature, from 1. */
  row: number;
  code: RefusalCode;
  /** What stands there, shortened. */
  value: string;
  field: string | null;
}

/** What is said of a file without refusing anything: `dataProblem.note.…` of the messages. */
export type NoteCode =
  | 'extension'
  | 'swapped'
  | 'noHead'
  | 'sameColumns'
  | 'badText'
  | 'noAttributes'
  | 'noIndex'
  | 'noProjection'
  | 'links';

export interface Note {
  code: NoteCode;
  values: Values;
}

export interface ReadResult {
  /** WGS84, two-dimensional; properties are flat: text, number, boolean or null. */
  data: FeatureCollection;
  columns: readonly string[];
  taken: number;
  /** The first 1,000. */
  refused: readonly Refusal[];
  refusedCount: number;
  /** Features outside of the city's bounds: said, not dropped. */
  outside: number;
  datum: DatumId;
  notes: readonly Note[];
}

export type WrittenFormat = 'geojson' | 'csv' | 'shapefile';

/** Why a whole file cannot be read or written: `dataProblem.…` of the messages. */
export type DataErrorCode =
  | 'empty'
  | 'tooLarge'
  | 'tooMany'
  | 'tooManyColumns'
  | 'unknownFormat'
  | 'otherFormat'
  | 'severalFiles'
  | 'notJson'
  | 'notGeoJson'
  | 'arcsBroken'
  | 'notXml'
  | 'entities'
  | 'notTable'
  | 'badQuotes'
  | 'columnMissing'
  | 'columnsNeeded'
  | 'partMissing'
  | 'noFeatures'
  | 'zipBroken'
  | 'zipBomb'
  | 'zipNothing'
  | 'xlsxBroken'
  | 'xlsxProtected'
  | 'xlsOld'
  | 'shpMissing'
  | 'shpBroken'
  | 'dbfBroken'
  | 'dxfBinary'
  | 'dxfBroken'
  | 'dxfBlocks'
  | 'projectionBroken'
  | 'datumWithoutParameters'
  | 'datumUnknown'
  | 'mixedGeometry'
  | 'programMissing'
  | 'unreadable';

export type Values = Readonly<Record<string, string | number>>;

/** A file that cannot be read or written; `values` always has the name of the `file`. */
export class DataError extends Error {
  constructor(
    readonly code: DataErrorCode,
    readonly values: Values,
  ) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'DataError';
  }
}
