/** A page that is measured. */
export interface BenchPage {
  /** By which `--only` knows it. */
  name: string;
  /** As the report calls it. */
  title: string;
  /** Folder below `pages/` that it is built from; null for the app, which is measured as it is built. */
  source: string | null;
  /** Selector of the map: it must not be blank. */
  map: string;
  /** Selector of what names the place in an open panel. */
  heading: string;
  /** The detail of the `map:idle` mark that means the full picture; null where there is but one mark. */
  idleDetail: string | null;
}

const compared = (name: string, title: string, source = name): BenchPage => ({
  name,
  title,
  source,
  map: '#map',
  heading: '#panel h2',
  idleDetail: null,
});

/** The page that the others are compared with. */
export const BASELINE = 'maplibre';

/** The same page once more: what it differs from itself is noise. */
export const BASELINE_AGAIN = 'maplibre-again';

export const PAGES: readonly BenchPage[] = [
  {
    name: 'ours',
    title: 'This map',
    source: null,
    map: '#app .stage',
    heading: '.details-head h2',
    // The twin's picture comes before the map's: full is what stays.
    idleDetail: 'map',
  },
  compared(BASELINE, 'MapLibre GL'),
  compared('leaflet', 'Leaflet'),
  compared('openlayers', 'OpenLayers'),
  compared('echarts', 'ECharts'),
  compared('svg', 'Static SVG'),
  compared(BASELINE_AGAIN, 'MapLibre GL again', BASELINE),
];
