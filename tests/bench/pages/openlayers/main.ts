import 'ol/ol.css';
import type { FeatureLike } from 'ol/Feature';
import GeoJSON from 'ol/format/GeoJSON';
import VectorLayer from 'ol/layer/Vector';
import OpenLayersMap from 'ol/Map';
import { fromLonLat, transformExtent } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import CircleStyle from 'ol/style/Circle';
import Fill from 'ol/style/Fill';
import Stroke from 'ol/style/Stroke';
import Style, { type StyleLike } from 'ol/style/Style';
import Text from 'ol/style/Text';
import View from 'ol/View';
import type { PlaceWords } from '../../data';
import { TARGET } from '../../target';
import { BELTS, COLOUR, isNamed, PADDING, RIM, SYMBOL, TEXT, WIDTH } from '../shared/look';
import { load, markIdle, showPlace, tellTarget } from '../shared/page';

const { city, ground } = await load();

const format = new GeoJSON({ featureProjection: 'EPSG:3857' });

const layer = (data: object, style: StyleLike) =>
  new VectorLayer({ source: new VectorSource({ features: format.readFeatures(data) }), style });

const fill = (color: string) => new Fill({ color });
const stroke = (color: string, width: number) =>
  new Stroke({ color, width, lineCap: 'round', lineJoin: 'round' });

const wordsOf = (feature: FeatureLike) => feature.getProperties() as PlaceWords;

const places = layer(city.places, (feature) => {
  const { kind, name } = wordsOf(feature);
  const { colour, radius } = SYMBOL[kind];
  return new Style({
    image: new CircleStyle({
      radius,
      fill: fill(colour),
      stroke: stroke(COLOUR.halo, RIM),
    }),
    text: isNamed(kind)
      ? new Text({
          text: name,
          font: `${TEXT}px sans-serif`,
          textAlign: 'left',
          offsetX: TEXT,
          fill: fill(COLOUR.text),
          stroke: stroke(COLOUR.halo, 2 * RIM),
        })
      : undefined,
  });
});

const map = new OpenLayersMap({
  target: 'map',
  layers: [
    layer(ground.sea, new Style({ fill: fill(COLOUR.sea) })),
    layer(
      ground.neighbours,
      new Style({
        fill: fill(COLOUR.outside),
        stroke: stroke(COLOUR.neighbourLine, WIDTH.neighbour),
      }),
    ),
    layer(ground.districts, new Style({ fill: fill(COLOUR.land) })),
    layer(ground.borders, new Style({ stroke: stroke(COLOUR.border, WIDTH.border) })),
    layer(ground.rivers, new Style({ stroke: stroke(COLOUR.river, WIDTH.river) })),
    layer(ground.outline, new Style({ stroke: stroke(COLOUR.outline, WIDTH.outline) })),
    ...city.belts.features.map((belt, index) =>
      layer(belt, new Style({ stroke: stroke(BELTS[index % 2] ?? BELTS[0], WIDTH.belt) })),
    ),
    places,
  ],
  view: new View(),
});
map.getView().fit(transformExtent(city.bounds, 'EPSG:4326', 'EPSG:3857'), {
  padding: [PADDING.top, PADDING.right, PADDING.bottom, PADDING.left],
});

map.on('click', ({ pixel }) => {
  const found = map.forEachFeatureAtPixel(pixel, (feature) => feature, {
    layerFilter: (each) => each === places,
  });
  if (found) showPlace(wordsOf(found));
});
map.once('rendercomplete', () => {
  const target = city.places.features.find(({ properties }) => properties.number === TARGET);
  const pixel = target && map.getPixelFromCoordinate(fromLonLat(target.geometry.coordinates));
  if (pixel) tellTarget({ x: pixel[0] ?? 0, y: pixel[1] ?? 0 });
  markIdle();
});
