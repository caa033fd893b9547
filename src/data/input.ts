import type { DatumId, Encoding, Note, PositionColumns, ReadOptions, RefusalCode } from './types';

/** A file as it came. */
export interface InputFile {
  name: string;
  bytes: Uint8Array;
}

/** What is read at once: one file, or those of a shapefile; `name` stands for all of them. */
export interface Input {
  name: string;
  files: readonly InputFile[];
}

export type Properties = Record<string, unknown>;

/** What a format's reader finds before reading. */
export interface Findings {
  columns?: readonly string[];
  sample?: readonly (readonly string[])[];
  guess?: PositionColumns | null;
  encoding?: Encoding;
  parts?: readonly string[];
  stated?: DatumId | null;
  statedName?: string | null;
  notes?: readonly Note[];
  /** Some positions as they stand in the file, by which its datum may be guessed. */
  positions: readonly (readonly [number, number])[];
}

/** Where a reader puts what it reads. */
export interface Taking {
  columns(names: readonly string[]): void;
  /** A point of a table. */
  point(row: number, x: number, y: number, properties: Properties): void;
  /** Geometry as the file has it: it is checked here. */
  feature(row: number, geometry: unknown, properties: Properties): void;
  refuse(row: number, code: RefusalCode, value?: unknown, field?: string | null): void;
  note(note: Note): void;
  /** Part of the file that is read, 0 to 1. */
  progress(done: number): void;
}

/** One for each format. */
export interface Reader {
  /** `part`: one of those found before; null for the first. */
  inspect(input: Input, part: string | null): Promise<Findings>;
  read(input: Input, options: ReadOptions, taking: Taking): Promise<void>;
}
