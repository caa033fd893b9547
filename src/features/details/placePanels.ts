/** What the panel tells of places beyond what they are: loaded as soon as the map is there. */
export { IndustryMatches } from './IndustryMatches';
export { MatrixPanel } from './MatrixPanel';
export { PlaceDetails } from './PlaceDetails';
export { SharedSpot } from './SharedSpot';
