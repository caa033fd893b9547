import { LinesChart, ScatterChart } from 'echarts/charts';
import { GeoComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson';
import type { Area } from '../../../../src/city/ground';
import { TARGET } from '../../target';
import { BELTS, COLOUR, isNamed, PADDING, RIM, SYMBOL, TEXT, WIDTH } from '../shared/look';
import { element, load, markIdle, showPlace, tellTarget } from '../shared/page';

use([CanvasRenderer, GeoComponent, LinesChart, ScatterChart]);

const { city, ground } = await load();

/** Regions are known by their names. */
const named = (
  { features }: FeatureCollection<Area, unknown>,
  prefix: string,
): Feature<Area, { name: string }>[] =>
  features.map(({ type, geometry }, index) => ({
    type,
    geometry,
    properties: { name: `${prefix}${index}` },
  }));

const sea = named(ground.sea, 'sea');
const neighbours = named(ground.neighbours, 'neighbour');
const districts = named(ground.districts, 'district');
registerMap('ground', {
  type: 'FeatureCollection',
  features: [...sea, ...neighbours, ...districts],
} as Parameters<typeof registerMap>[1]);

const styled = (features: readonly Feature<Area, { name: string }>[], itemStyle: object) =>
  features.map(({ properties: { name } }) => ({ name, itemStyle }));

const lines = (coordinates: readonly Position[][], color: string, width: number) => ({
  type: 'lines' as const,
  coordinateSystem: 'geo' as const,
  polyline: true,
  silent: true,
  lineStyle: { color, width, opacity: 1, cap: 'round' as const, join: 'round' as const },
  data: coordinates.map((coords) => ({ coords: coords as [number, number][] })),
});

const partsOf = ({ geometry }: Feature<MultiLineString | GeoJSON.LineString>) =>
  geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;

const RADIANS = Math.PI / 180;
const [west, south, east, north] = city.bounds;

const chart = init(element('map'));
chart.on('click', { seriesType: 'scatter' }, ({ dataIndex }) => {
  const place = city.places.features[dataIndex];
  if (place) showPlace(place.properties);
});
// Listened for beforehand: without animation all is drawn within `setOption`.
const whenFinished = () => {
  chart.off('finished', whenFinished);
  const target = city.places.features.find(({ properties }) => properties.number === TARGET);
  const [x = 0, y = 0] = target
    ? chart.convertToPixel('geo', target.geometry.coordinates as [number, number])
    : [];
  tellTarget({ x, y });
  markIdle();
};
chart.on('finished', whenFinished);

chart.setOption({
  // What moves into place would make its full picture later than it could be.
  animation: false,
  geo: {
    map: 'ground',
    roam: true,
    silent: true,
    projection: {
      project: ([longitude = 0, latitude = 0]: number[]) => [
        longitude * RADIANS,
        -Math.log(Math.tan(Math.PI / 4 + (latitude * RADIANS) / 2)),
      ],
      unproject: ([x = 0, y = 0]: number[]) => [
        x / RADIANS,
        (2 * Math.atan(Math.exp(-y)) - Math.PI / 2) / RADIANS,
      ],
    },
    boundingCoords: [
      [west, north],
      [east, south],
    ],
    ...PADDING,
    preserveAspect: true,
    regions: [
      ...styled(sea, { areaColor: COLOUR.sea, borderWidth: 0 }),
      ...styled(neighbours, {
        areaColor: COLOUR.outside,
        borderColor: COLOUR.neighbourLine,
        borderWidth: WIDTH.neighbour,
      }),
      ...styled(districts, { areaColor: COLOUR.land, borderWidth: 0 }),
    ],
  },
  series: [
    lines(partsOf(ground.borders), COLOUR.border, WIDTH.border),
    lines(ground.rivers.features.flatMap(partsOf), COLOUR.river, WIDTH.river),
    lines(partsOf(ground.outline), COLOUR.outline, WIDTH.outline),
    ...city.belts.features.map((belt, index) =>
      lines(partsOf(belt), BELTS[index % 2] ?? BELTS[0], WIDTH.belt),
    ),
    {
      type: 'scatter',
      coordinateSystem: 'geo',
      data: city.places.features.map(({ properties: { kind, name }, geometry }) => ({
        name,
        value: geometry.coordinates,
        symbolSize: 2 * SYMBOL[kind].radius,
        itemStyle: {
          color: SYMBOL[kind].colour,
          opacity: 1,
          borderColor: COLOUR.halo,
          borderWidth: RIM,
        },
        label: {
          show: isNamed(kind),
          formatter: '{b}',
          position: 'right',
          fontSize: TEXT,
          color: COLOUR.text,
          textBorderColor: COLOUR.halo,
          textBorderWidth: 2 * RIM,
        },
      })),
    },
  ],
});
