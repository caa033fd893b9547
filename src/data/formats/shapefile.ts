import '../toReversed';
import { parseShp } from 'shpjs';
import { readDbf } from '../dbf';
import type { Findings, Input, InputFile, Reader } from '../input';
import { readProjection } from '../projection';
import { sampleOf } from '../sample';
import { checkShp, dbfEncoding } from '../shapes';
import { DataError, type Note, type ReadOptions } from '../types';
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
  geometries: unknown[];
}

async function open(input: Input, part: string | null): Promise<Opened> {
  const { name: file } = input;
  const layers = await layersOf(input);
  const names = [...layers.keys()];
  const layer = layers.get(part ?? names[0] ?? '');
  if (!layer?.shp) throw new DataError('partMissing', { file, part: part ?? '' });
  const shapes = viewOf(layer.shp);
  checkShp(file, shapes);
  try {
    return { layer, names, geometries: parseShp(shapes) };
  } catch {
    throw new DataError('shpBroken', { file });
  }
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
    const { layer, names, geometries } = await open(input, part);
    const prj = layer.prj && new TextDecoder().decode(layer.prj);
    const stated = prj ? await readProjection(prj, input.name) : null;
    const sample = sampleOf(
      input.name,
      geometries.map((geometry) => ({ geometry })),
    );
    return {
      ...sample,
      encoding: dbfEncoding(layer.cpg, layer.dbf),
      parts: names.length > 1 ? names : [],
      stated: stated?.datum ?? null,
      statedName: stated?.name ?? null,
      notes: [...notesOf(input.name, layer), ...(sample.notes ?? [])],
    };
  },
  async read(input, { part, encoding }: ReadOptions, taking) {
    const { layer, geometries } = await open(input, part);
    const records = layer.dbf
      ? readDbf(input.name, viewOf(layer.dbf), encoding ?? dbfEncoding(layer.cpg, layer.dbf))
      : [];
    for (const [index, geometry] of geometries.entries()) {
      if (index % 1_000 === 0) taking.progress(index / geometries.length);
      taking.feature(index + 1, geometry, records[index] ?? {});
    }
  },
};
