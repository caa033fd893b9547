import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { parse } from 'papaparse';
import { styleOf } from '../maplibre/style';
import { COLOUR, PADDING } from '../shared/look';
import { load, markIdle } from '../shared/page';

/* Points from a CSV with the parser of the app, on the bare map of the benchmark. */

setWorkerUrl(workerUrl);

const { city, ground } = await load();
const [west, south, east, north] = city.bounds;
const geojson = (data: GeoJSON.GeoJSON) => ({ type: 'geojson' as const, data });

const map = new MapLibre({
  container: 'map',
  style: styleOf(city, ground),
  bounds: [
    [west, south],
    [east, north],
  ],
  fitBoundsOptions: { padding: PADDING },
  fadeDuration: 0,
});
map.on('idle', markIdle);

interface Row {
  lon: number;
  lat: number;
}

document.querySelector('input')?.addEventListener('change', async ({ currentTarget }) => {
  const file = (currentTarget as HTMLInputElement).files?.[0];
  if (!file) return;
  const { data } = parse<Row>(await file.text(), {
    header: true,
    dynamicTyping: true,
    skipEmptyLines: true,
  });
  map.addSource(
    'points',
    geojson({
      type: 'FeatureCollection',
      features: data.map((properties) => ({
        type: 'Feature',
        properties,
        geometry: { type: 'Point', coordinates: [properties.lon, properties.lat] },
      })),
    }),
  );
  map.addLayer({
    id: 'points',
    type: 'circle',
    source: 'points',
    paint: {
      'circle-radius': 3,
      'circle-color': '#2F4BD0',
      'circle-stroke-width': 0.8,
      'circle-stroke-color': COLOUR.text,
    },
  });
});
