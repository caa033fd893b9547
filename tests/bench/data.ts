import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson';
import type { Built } from '../../geo/build';
import type { Bounds, Place } from '../../src/city/city';
import type { Ground } from '../../src/city/ground';
import type { Kind } from '../../src/city/types';

/** What the panel of a page tells of a place. */
export interface PlaceWords {
  number: number;
  kind: Kind;
  name: string;
  /** The plan's terms. */
  industries: string[];
  sections: string[];
}

/** The file `city.json` of the pages: positions in degrees (WGS84). */
export interface BenchCity {
  bounds: Bounds;
  places: FeatureCollection<Point, PlaceWords>;
  belts: FeatureCollection<MultiLineString, PlaceWords>;
}

/** The file `ground.json` of the pages: the geometry under the subject, as precise as the app's. */
export type BenchGround = Pick<
  Ground,
  'sea' | 'neighbours' | 'districts' | 'borders' | 'outline' | 'rivers'
>;

/** The kinds that stand on the map as symbols, from the back to the front. */
const SYMBOLS: readonly Kind[] = ['platform', 'node', 'lab', 'core'];

const wordsOf = ({ number, kind, name, industries, sections }: Place): PlaceWords => ({
  number,
  kind,
  name: name.zh,
  industries: [...new Set(industries.map(({ term }) => term))],
  sections,
});

const collection = <Geometry extends Point | MultiLineString>(
  places: readonly Place[],
  geometryOf: (place: Place) => Geometry | null,
): FeatureCollection<Geometry, PlaceWords> => ({
  type: 'FeatureCollection',
  features: places.flatMap((place): Feature<Geometry, PlaceWords>[] => {
    const geometry = geometryOf(place);
    return geometry ? [{ type: 'Feature', properties: wordsOf(place), geometry }] : [];
  }),
});

/** Positions to five decimals, as files are written: no page is to carry figures that say nothing. */
const rounded = <Value>(value: Value): Value =>
  JSON.parse(
    JSON.stringify(value, (_, each) => (typeof each === 'number' ? Number(each.toFixed(5)) : each)),
  );

/** What the pages load: only what they draw or tell, so that none carries more than it needs. */
export function benchData({ city, ground }: Built): { city: BenchCity; ground: BenchGround } {
  const { sea, neighbours, districts, borders, outline, rivers } = ground;
  const symbols = city.places
    .filter(({ kind }) => SYMBOLS.includes(kind))
    .sort((a, b) => SYMBOLS.indexOf(a.kind) - SYMBOLS.indexOf(b.kind));
  return {
    city: {
      bounds: city.bounds,
      places: collection(symbols, ({ anchor }) =>
        anchor ? { type: 'Point', coordinates: anchor } : null,
      ),
      belts: collection(city.places, ({ axis }) =>
        axis ? { type: 'MultiLineString', coordinates: axis } : null,
      ),
    },
    ground: rounded({ sea, neighbours, districts, borders, outline, rivers }),
  };
}
