import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { PlaceWords } from '../../data';
import { TARGET } from '../../target';
import { PADDING } from '../shared/look';
import { load, markIdle, showPlace, tellTarget } from '../shared/page';
import { styleOf } from './style';

setWorkerUrl(workerUrl);

const { city, ground } = await load();

const [west, south, east, north] = city.bounds;
const map = new MapLibre({
  container: 'map',
  style: styleOf(city, ground),
  bounds: [
    [west, south],
    [east, north],
  ],
  fitBoundsOptions: { padding: PADDING },
  // Names that fade in would make its full picture later than it could be.
  fadeDuration: 0,
});

map.on('click', 'places', ({ features }) => {
  const number = features?.[0]?.properties.number;
  const place = city.places.features.find(({ properties }) => properties.number === number);
  if (place) showPlace(place.properties satisfies PlaceWords);
});
map.once('idle', markIdle);

const target = city.places.features.find(({ properties }) => properties.number === TARGET);
if (target) tellTarget(map.project(target.geometry.coordinates as [number, number]));
