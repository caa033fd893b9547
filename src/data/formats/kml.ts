import type { Feature } from 'geojson';
import type { Input, InputFile, Properties, Reader } from '../input';
import { MAX_FEATURES } from '../limits';
import { DataError, type Note } from '../types';
import { glance, parseXml } from '../xml';
import { takeFeatures } from './geojson';

/** What the library says of times at each point of a track: not of the feature. */
const OF_POINTS = ['coordinateProperties', '@geometry-type'];

/** Marked-up descriptions come as an object with their text. */
const plain = (value: unknown) =>
  typeof value === 'object' && value && '@type' in value && 'value' in value ? value.value : value;

const propertiesOf = (properties: Properties | null): Properties =>
  Object.fromEntries(
    Object.entries(properties ?? {})
      .filter(([name]) => !OF_POINTS.includes(name))
      .map(([name, value]) => [name, plain(value)]),
  );

/** Features of a document as they come, so that one with too many is left soon. */
export function gather(file: string, found: Iterable<Feature>): Feature[] {
  const features: Feature[] = [];
  for (const feature of found) {
    if (features.length >= MAX_FEATURES)
      throw new DataError('tooMany', { file, limit: MAX_FEATURES });
    features.push({ ...feature, properties: propertiesOf(feature.properties) });
  }
  return features;
}

/** Pictures laid on the ground and links are not features, and nothing is fetched. */
const isLink = ({ properties }: Feature) =>
  ['groundoverlay', 'networklink'].includes(properties?.['@geometry-type']);

async function open(file: InputFile): Promise<{ features: Feature[]; notes: Note[] }> {
  const [document, { kmlGen }] = await Promise.all([
    parseXml(file.name, file.bytes),
    import('@tmcw/togeojson'),
  ]);
  let links = 0;
  function* placemarks() {
    for (const feature of kmlGen(document) as Iterable<Feature>) {
      if (isLink(feature)) links++;
      else yield feature;
    }
  }
  const features = gather(file.name, placemarks());
  const values = { file: file.name, count: links };
  return { features, notes: links > 0 ? [{ code: 'links', values }] : [] };
}

const COORDINATES = /<(?:\w+:)?coordinates>[^<]{0,80}/g;
const firstPosition = (found: string): [number, number] => {
  const [x = '', y = ''] = found.slice(found.indexOf('>') + 1).split(',');
  return [Number.parseFloat(x), Number.parseFloat(y)];
};

/** A reader of KML, wherever the document comes from. */
export const readerOf = (documentOf: (input: Input) => Promise<InputFile>): Reader => ({
  async inspect(input) {
    return glance({ ...input, files: [await documentOf(input)] }, COORDINATES, firstPosition);
  },
  async read(input, _, taking) {
    const { features, notes } = await open(await documentOf(input));
    notes.forEach(taking.note);
    takeFeatures(features, taking);
  },
});

export const kml = readerOf(async ({ name, files }) => ({
  name,
  bytes: files[0]?.bytes ?? new Uint8Array(),
}));
