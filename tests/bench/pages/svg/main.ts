import './picture.css';
import type { PicturePlace } from '../../picture';
import { TARGET } from '../../target';
import { afterTwoFrames, element, markIdle, showPlace } from '../shared/page';

/** A pointer's reach around the middle of a symbol, in pixels. */
const REACH = 16;

const places: PicturePlace[] = JSON.parse(element('places').textContent ?? '[]');
const map = element('map');
const svg = map.querySelector('svg');

/** From pixels of the drawing to those of the viewport. */
const toViewport = () => svg?.getScreenCTM() ?? new DOMMatrix();

map.addEventListener('click', ({ clientX, clientY }) => {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(toViewport().inverse());
  const away = (place: PicturePlace) => Math.hypot(place.x - x, place.y - y);
  const [nearest] = [...places].sort((a, b) => away(a) - away(b));
  if (nearest && away(nearest) <= REACH) showPlace(nearest.words);
});

const target = places.find(({ words }) => words.number === TARGET);
if (target) {
  const { x, y } = new DOMPoint(target.x, target.y).matrixTransform(toViewport());
  window.benchTarget = { x, y };
}
addEventListener('load', () => afterTwoFrames(markIdle));
