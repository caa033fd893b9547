import type { Feature } from 'geojson';
import type { Input, Reader } from '../input';
import { glance, parseXml } from '../xml';
import { takeFeatures } from './geojson';
import { gather } from './kml';

async function open({ name, files }: Input): Promise<Feature[]> {
  const [document, { gpxGen }] = await Promise.all([
    parseXml(name, files[0]?.bytes ?? new Uint8Array()),
    import('@tmcw/togeojson'),
  ]);
  return gather(name, gpxGen(document) as Iterable<Feature>);
}

const POINT = /<(?:\w+:)?(?:wpt|trkpt|rtept)\s[^>]{0,200}/g;
const attribute = (found: string, name: string) =>
  Number.parseFloat(found.split(new RegExp(`\\s${name}\\s*=\\s*["']`))[1] ?? '');
const positionOf = (found: string): [number, number] => [
  attribute(found, 'lon'),
  attribute(found, 'lat'),
];

/** Way points, routes, tracks. */
export const gpx: Reader = {
  async inspect(input) {
    return glance(input, POINT, positionOf);
  },
  async read(input, _, taking) {
    takeFeatures(await open(input), taking);
  },
};
