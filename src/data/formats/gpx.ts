import type { Feature } from 'geojson';
import type { Input, Reader } from '../input';
import { sampleOf } from '../sample';
import { parseXml } from '../xml';
import { takeFeatures } from './geojson';
import { gather } from './kml';

async function open({ name, files }: Input): Promise<Feature[]> {
  const [document, { gpxGen }] = await Promise.all([
    parseXml(name, files[0]?.bytes ?? new Uint8Array()),
    import('@tmcw/togeojson'),
  ]);
  return gather(name, gpxGen(document) as Iterable<Feature>);
}

/** Way points, routes, tracks. */
export const gpx: Reader = {
  async inspect(input) {
    return { ...sampleOf(input.name, await open(input)), stated: 'WGS84' };
  },
  async read(input, _, taking) {
    takeFeatures(await open(input), taking);
  },
};
