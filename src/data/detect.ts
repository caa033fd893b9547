import type { Input, InputFile } from './input';
import { decode, encodingOf } from './text';
import { DataError, type Format } from './types';
import { unzip } from './zip';

/** Endings of names, as a file of each format should have one. */
const ENDINGS: Readonly<Record<Format, RegExp>> = {
  geojson: /\.(geojson|json|geojsonl|ndjson|jsonl|geojsons)$/i,
  topojson: /\.(topojson|json)$/i,
  kml: /\.kml$/i,
  kmz: /\.kmz$/i,
  gpx: /\.gpx$/i,
  csv: /\.(csv|tsv|txt|tab)$/i,
  xlsx: /\.(xlsx|xlsm)$/i,
  shapefile: /\.(zip|shp|dbf|shx|prj|cpg)$/i,
  dxf: /\.dxf$/i,
};

export const hasEndingOf = (name: string, format: Format) => ENDINGS[format].test(name);

/** Beginnings of files that cannot be read here, and what to save instead. */
const OTHERS: readonly (readonly [beginning: string, format: string, instead: string])[] = [
  ['AC10', 'DWG', 'DXF'],
  ['SQLite format 3', 'GeoPackage', 'GeoJSON'],
  ['%PDF', 'PDF', 'GeoJSON'],
  ['\x89PNG', 'PNG', 'GeoJSON'],
  ['\xff\xd8\xff', 'JPEG', 'GeoJSON'],
  ['GIF8', 'GIF', 'GeoJSON'],
  ['II*\0', 'TIFF', 'GeoJSON'],
  ['MM\0*', 'TIFF', 'GeoJSON'],
  ['7z\xbc\xaf', '7z', 'ZIP'],
  ['Rar!', 'RAR', 'ZIP'],
  ['\x1f\x8b', 'gzip', 'ZIP'],
  ['fgb\x03', 'FlatGeobuf', 'GeoJSON'],
  ['PAR1', 'Parquet', 'GeoJSON'],
];

/** A zip, and one of nothing. */
const ARCHIVES = ['PK\x03\x04', 'PK\x05\x06'];
const OLD_OFFICE = '\xd0\xcf\x11\xe0';
const isEncrypted = (bytes: Uint8Array) =>
  new TextDecoder('utf-16le').decode(bytes.subarray(0, 100_000)).includes('EncryptedPackage') ||
  new TextDecoder('utf-16le').decode(bytes.subarray(-100_000)).includes('EncryptedPackage');

async function archiveFormat(file: InputFile): Promise<Format> {
  const names: string[] = [];
  await unzip(file, (name) => names.push(name) < 0);
  if (names.some((name) => /^xl\//i.test(name))) return 'xlsx';
  if (names.some((name) => /\.(shp|dbf)$/i.test(name))) return 'shapefile';
  if (names.some((name) => /\.kml$/i.test(name))) return 'kmz';
  throw new DataError('zipNothing', { file: file.name });
}

/** How much of a text tells its format. */
const LOOKED_AT = 20_000;

/** Comments may stand before the first section. */
const DXF = /^(?:999\r?\n[^\n]*\n\s*){0,50}0\s*\n\s*SECTION/;
const JSON_TEXT = /^(?:\{\s*["}]|\{$|\[\s*[[{\]\d])/;
/** What stands before every record of a text sequence. */
const SEPARATOR = '\x1e';
/** Some programs write the type of a topology after its arcs. */
const TOPOLOGY = /"type"\s*:\s*"Topology"/;

function textFormat({ name, bytes }: InputFile): Format {
  const whole = decode(bytes.subarray(0, LOOKED_AT), encodingOf(bytes.subarray(0, LOOKED_AT)));
  const text = whole.replace(/^[\s\uFEFF]+/, '');
  if (text === '') throw new DataError('empty', { file: name });
  if (/^AutoCAD Binary DXF/.test(text)) throw new DataError('dxfBinary', { file: name });
  if (DXF.test(text)) return 'dxf';
  if (text.startsWith('<')) {
    const root = /<(?:\w+:)?(kml|gpx|svg|html)\b/i.exec(text)?.[1]?.toLowerCase();
    if (root === 'gpx') return 'gpx';
    if (root === 'kml' || /\.kml$/i.test(name)) return 'kml';
    if (/\.gpx$/i.test(name)) return 'gpx';
    // The head of a table may begin with anything.
    if (!ENDINGS.csv.test(name)) throw new DataError('unknownFormat', { file: name });
  }
  if (JSON_TEXT.test(text) || text.startsWith(SEPARATOR))
    return TOPOLOGY.test(whole) || TOPOLOGY.test(decode(bytes.subarray(-200), 'utf-8'))
      ? 'topojson'
      : 'geojson';
  if (/\.dxf$/i.test(name)) return 'dxf';
  // A table may look like anything, but it has no characters that no text has.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells.
  if (/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text))
    throw new DataError('unknownFormat', { file: name });
  if (ENDINGS.csv.test(name) || /[,\t;|]/.test(text.split(/[\r\n]/)[0] ?? '')) return 'csv';
  throw new DataError('unknownFormat', { file: name });
}

/** The format by content; the name decides only where the content leaves it open. */
export async function formatOf({ name, files }: Input): Promise<Format> {
  const [file] = files;
  if (!file || files.every(({ bytes }) => bytes.length === 0))
    throw new DataError('empty', { file: name });
  if (files.length > 1 || /\.(shp|dbf|shx|prj|cpg)$/i.test(file.name)) return 'shapefile';
  const head = String.fromCharCode(...file.bytes.subarray(0, 32));
  const begins = (beginning: string) => head.startsWith(beginning);
  if (ARCHIVES.some(begins)) return archiveFormat(file);
  if (begins(OLD_OFFICE))
    throw new DataError(isEncrypted(file.bytes) ? 'xlsxProtected' : 'xlsOld', { file: name });
  const other = OTHERS.find(([beginning]) => begins(beginning));
  if (other)
    throw new DataError('otherFormat', { file: name, format: other[1], instead: other[2] });
  return textFormat(file);
}
