import { parseDbf, parseShp } from 'shpjs';
import type { Findings, Input, InputFile, Properties, Reader } from '../input';
import { readProjection } from '../projection';
import { sampleOf } from '../sample';
import { checkDbf, checkShp, dbfEncoding } from '../shapes';
import { DataError, type Encoding, type Note, type ReadOptions } from '../types';
import { unzip } from '../zip';

/** The files of one layer by their endings. */
type Layer = Partial<Record<'shp' | 'dbf' | 'shx' | 'prj' | 'cpg', Uint8Array>>;

const PART = /^(.*)\.(shp|dbf|shx|prj|cpg)$/i;

/** Layers by name, of an archive or of files that came together. */
async function layersOf({ name, files }: Input): Promise<Map<string, Layer>> {
  const unpacked = await Promise.all(
    files.map((file): InputFile[] | Promise<InputFile[]> =>
      PART.test(file.name) ? [file] : unzip(file, (entry) => PART.test(entry)),
    ),
  );
  const layers = new Map<string, Layer>();
  for (const file of unpacked.flat()) {
    const [, base = '', ending = ''] = PART.exec(file.name) ?? [];
    layers.set(base, { ...layers.get(base), [ending.toLowerCase()]: file.bytes });
  }
  if (layers.size === 0) throw new DataError('zipNothing', { file: name });
  for (const [base, { shp }] of layers) if (!shp) layers.delete(base);
  if (layers.size === 0) throw new DataError('shpMissing', { file: name, missing: '.shp' });
  return layers;
}

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

interface Opened {
  layer: Layer;
  names: string[];
  encoding: Encoding;
  features: { type: 'Feature'; geometry: unknown; properties: Properties }[];
}

/** Empty numbers come as NaN and empty dates as no date: both are nothing. */
async function open(input: Input, part: string | null, encoding: Encoding | null): Promise<Opened> {
  const { name: file } = input;
  const layers = await layersOf(input);
  const names = [...layers.keys()];
  const layer = layers.get(part ?? names[0] ?? '');
  if (!layer?.shp) throw new DataError('partMissing', { file, part: part ?? '' });
  const shapes = viewOf(layer.shp);
  checkShp(file, shapes);
  if (layer.dbf) checkDbf(file, viewOf(layer.dbf));
  const found = encoding ?? dbfEncoding(layer.cpg, layer.dbf);
  let geometries: unknown[];
  try {
    geometries = parseShp(shapes);
  } catch {
    throw new DataError('shpBroken', { file });
  }
  const records: Properties[] = layer.dbf ? parseDbf(viewOf(layer.dbf), found) : [];
  const features = geometries.map((geometry, index) => ({
    type: 'Feature' as const,
    geometry,
    properties: records[index] ?? {},
  }));
  return { layer, names, encoding: found, features };
}

function notesOf(file: string, { dbf, shx, prj }: Layer): Note[] {
  const values = { file };
  const notes: (Note | false)[] = [
    !dbf && { code: 'noAttributes', values },
    !shx && { code: 'noIndex', values },
    !prj && { code: 'noProjection', values },
  ];
  return notes.filter((note) => note !== false);
}

/** Files of one layer, or a zip of some layers. */
export const shapefile: Reader = {
  async inspect(input, part): Promise<Findings> {
    const { layer, names, encoding, features } = await open(input, part, null);
    const prj = layer.prj && new TextDecoder().decode(layer.prj);
    const stated = prj ? await readProjection(prj, input.name) : null;
    const sample = sampleOf(input.name, features);
    return {
      ...sample,
      encoding,
      parts: names.length > 1 ? names : [],
      stated: stated?.datum ?? null,
      statedName: stated?.name ?? null,
      notes: [...notesOf(input.name, layer), ...(sample.notes ?? [])],
    };
  },
  async read(input, { part, encoding }: ReadOptions, taking) {
    const { features } = await open(input, part, encoding);
    for (const [index, { geometry, properties }] of features.entries()) {
      if (index % 1_000 === 0) taking.progress(index / features.length);
      taking.feature(index + 1, geometry, properties);
    }
  },
};
