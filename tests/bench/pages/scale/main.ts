import 'maplibre-gl/dist/maplibre-gl.css';
import { type ExpressionSpecification, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { styleOf } from '../maplibre/style';
import { PADDING } from '../shared/look';
import { element, load, markIdle } from '../shared/page';

/* The changes that the benchmark of scale asks for, as one would write them with the library. */

setWorkerUrl(workerUrl);

const { city, ground } = await load();
const [west, south, east, north] = city.bounds;
const style = styleOf(city, ground);
// As in the app: of thousands of names only those that have room.
for (const layer of style.layers) {
  if (layer.type === 'symbol') layer.layout = { ...layer.layout, 'text-allow-overlap': false };
}
const map = new MapLibre({
  container: 'map',
  // As the app does it for who wants no motion: what differs is not how long a fade takes.
  style: { ...style, transition: { duration: 0, delay: 0 } },
  bounds: [
    [west, south],
    [east, north],
  ],
  fitBoundsOptions: { padding: PADDING },
  fadeDuration: 0,
});
map.on('idle', markIdle);

const terms = [...new Set(city.places.features.flatMap(({ properties }) => properties.industries))];

/** Places with one of the terms are strong and have their names, the others are faded. */
function find(wanted: readonly string[]): void {
  const isFound: ExpressionSpecification = [
    'any',
    ...wanted.map((term): ExpressionSpecification => ['in', term, ['get', 'industries']]),
  ];
  map.setPaintProperty('places', 'circle-opacity', ['case', isFound, 1, 0.25]);
  map.setFilter('names', isFound);
}

const on = (id: string, change: () => void) => element(id).addEventListener('click', change);

on('toggle', () => {
  map.setFilter('places', ['!=', ['get', 'kind'], 'node']);
});
on('back', () => {
  map.setFilter('places', null);
});
on('filter', () => {
  find(terms.slice(0, 1));
});
on('lens', () => {
  find(terms.slice(0, 2));
});
on('select', () => {
  const { place, camera } = window.benchChoice ?? { place: 0, camera: null };
  map.addLayer({
    id: 'chosen',
    type: 'circle',
    source: 'places',
    filter: ['==', ['get', 'number'], place],
    paint: { 'circle-radius': 14, 'circle-opacity': 0, 'circle-stroke-width': 3 },
  });
  if (camera) map.jumpTo(camera);
});
