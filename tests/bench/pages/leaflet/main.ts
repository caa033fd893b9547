import 'leaflet/dist/leaflet.css';
import './names.css';
import L from 'leaflet';
import type { PlaceWords } from '../../data';
import { TARGET } from '../../target';
import { BELTS, COLOUR, isNamed, PADDING, RIM, SYMBOL, WIDTH } from '../shared/look';
import { afterTwoFrames, load, markIdle, showPlace, tellTarget } from '../shared/page';

const { city, ground } = await load();

const [west, south, east, north] = city.bounds;
const map = L.map('map', { zoomSnap: 0 }).fitBounds(
  [
    [south, west],
    [north, east],
  ],
  {
    paddingTopLeft: [PADDING.left, PADDING.top],
    paddingBottomRight: [PADDING.right, PADDING.bottom],
  },
);

const area = (data: GeoJSON.GeoJsonObject, fillColor: string, line: L.PathOptions) =>
  L.geoJSON(data, { interactive: false, style: { fillColor, fillOpacity: 1, ...line } }).addTo(map);

const line = (data: GeoJSON.GeoJsonObject, color: string, weight: number) =>
  L.geoJSON(data, { interactive: false, style: { color, weight } }).addTo(map);

area(ground.sea, COLOUR.sea, { stroke: false });
area(ground.neighbours, COLOUR.outside, {
  color: COLOUR.neighbourLine,
  weight: WIDTH.neighbour,
});
area(ground.districts, COLOUR.land, { stroke: false });
line(ground.borders, COLOUR.border, WIDTH.border);
line(ground.rivers, COLOUR.river, WIDTH.river);
line(ground.outline, COLOUR.outline, WIDTH.outline);
city.belts.features.forEach((belt, index) => {
  line(belt, BELTS[index % 2] ?? BELTS[0], WIDTH.belt);
});

L.geoJSON<PlaceWords>(city.places, {
  pointToLayer({ properties: { kind, name } }, position) {
    const { colour, radius } = SYMBOL[kind];
    const symbol = L.circleMarker(position, {
      radius,
      fillColor: colour,
      fillOpacity: 1,
      color: COLOUR.halo,
      weight: RIM,
    });
    if (isNamed(kind))
      symbol.bindTooltip(name, {
        permanent: true,
        direction: 'right',
        offset: [radius, 0],
        className: 'name',
      });
    return symbol;
  },
  onEachFeature({ properties }, layer) {
    layer.on('click', () => showPlace(properties));
  },
}).addTo(map);

const target = city.places.features.find(({ properties }) => properties.number === TARGET);
if (target) {
  const [longitude = 0, latitude = 0] = target.geometry.coordinates;
  tellTarget(map.latLngToContainerPoint([latitude, longitude]));
}
afterTwoFrames(markIdle);
