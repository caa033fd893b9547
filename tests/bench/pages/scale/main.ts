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
const map = new MapLibre({
  container: 'map',
  // As the app does it for who wants no motion: what differs is not how long a fade takes.
  style: { ...styleOf(city, ground), transition: { duration: 0, delay: 0 } },
  bounds: [
    [west, south],
    [east, north],
  ],
  fitBoundsOptions: { padding: PADDING },
  fadeDuration: 0,
});
map.on('idle', markIdle);

const terms = [...new Set(city.places.features.flatMap(({ properties }) => properties.industries))];

/** Places with one of the terms are strong, the others faded. */
const strong = (wanted: readonly string[]): ExpressionSpecification => [
  'case',
  ['any', ...wanted.map((term): ExpressionSpecification => ['in', term, ['get', 'industries']])],
  1,
  0.25,
];

const on = (id: string, change: () => void) => element(id).addEventListener('click', change);

on('toggle', () => {
  map.setFilter('places', ['!=', ['get', 'kind'], 'node']);
});
on('back', () => {
  map.setFilter('places', null);
});
on('filter', () => {
  map.setPaintProperty('places', 'circle-opacity', strong(terms.slice(0, 1)));
});
on('lens', () => {
  map.setPaintProperty('places', 'circle-opacity', strong(terms.slice(0, 2)));
});
on('select', () => {
  const lab = city.places.features.find(({ properties }) => properties.kind === 'lab');
  if (!lab) return;
  map.addLayer({
    id: 'chosen',
    type: 'circle',
    source: 'places',
    filter: ['==', ['get', 'number'], lab.properties.number],
    paint: { 'circle-radius': 14, 'circle-opacity': 0, 'circle-stroke-width': 3 },
  });
  map.jumpTo({ center: lab.geometry.coordinates as [number, number], zoom: map.getZoom() });
});
