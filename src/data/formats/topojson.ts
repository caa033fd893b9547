import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Input, Reader } from '../input';
import { parseJson } from '../json';
import { sampleOf } from '../sample';
import { DataError } from '../types';
import { takeFeatures } from './geojson';

function open({ name, files }: Input) {
  const topology = parseJson(name, files[0]?.bytes ?? new Uint8Array()) as Topology;
  const parts = Object.keys(topology.objects ?? {});
  if (parts.length === 0) throw new DataError('noFeatures', { file: name });
  return { topology, parts };
}

function featuresOf(
  file: string,
  { topology, parts }: ReturnType<typeof open>,
  part: string | null,
) {
  const name = part ?? parts[0] ?? '';
  if (!parts.includes(name)) throw new DataError('partMissing', { file, part: name });
  try {
    const found = feature(topology, topology.objects[name] as GeometryObject);
    return 'features' in found ? found.features : [found];
  } catch {
    throw new DataError('arcsBroken', { file, part: name });
  }
}

export const topojson: Reader = {
  async inspect(input, part) {
    const opened = open(input);
    return {
      ...sampleOf(input.name, featuresOf(input.name, opened, part)),
      parts: opened.parts.length > 1 ? opened.parts : [],
    };
  },
  async read(input, { part }, taking) {
    takeFeatures(featuresOf(input.name, open(input), part), taking);
  },
};
