import type { City } from './city/city';
import type { Ground } from './city/ground';
import { coveredAtOpening } from './NarrowLayout';
import { levelOf } from './scene/level';
import { chosenBy, pick } from './scene/pick';
import { reachOf } from './scene/reach';
import { sceneOf } from './scene/scene';
import { columnsOf, openingCamera } from './scene/view';
import { STATIC_ELEMENT } from './state/page';
import type { Chosen, State } from './state/state';

const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };

/** A press in pixels of the window. */
export interface Press {
  /** Number of the place that the page has told of in answer. */
  told?: number | null;
  clientX: number;
  clientY: number;
}

declare global {
  interface Window {
    /** The last press on the page's own picture, before the app could answer it. */
    earlyPress?: Press;
  }
}

/** What is over the map, and answers by itself or not yet. */
const COVERS = '.header, .panel, .narrow-bar, .sheet, .stage-controls, a, button';

/** Whether a press is meant for the map. */
export const isOnMap = (event: MouseEvent): boolean =>
  event.target instanceof Element && !event.target.closest(COVERS);

/**
 * What a press on the page's own picture chooses, before the app has drawn the same in its place;
 * null where there is nothing.
 */
export function chosenEarly(
  { told, clientX, clientY }: Press,
  city: City,
  ground: Ground,
  state: State,
): Chosen | null {
  if (told) return { kind: 'place', number: told };
  const page = document.getElementById(STATIC_ELEMENT);
  const stage = page?.querySelector('.stage')?.getBoundingClientRect();
  if (!page || !stage) return null;
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const number = Number(element.closest<SVGElement>('[data-number]')?.dataset.number);
    if (number && page.contains(element)) return { kind: 'place', number };
  }
  const viewport = { width: stage.width, height: stage.height };
  const bar = page.querySelector<HTMLElement>('.narrow-bar')?.offsetHeight ?? 0;
  const covered = bar ? coveredAtOpening(viewport, bar) : NOTHING;
  const camera = openingCamera(city, viewport, covered, columnsOf(state));
  const scene = sceneOf(city, state, levelOf(camera));
  const point = { x: clientX - stage.left, y: clientY - stage.top };
  const picked = pick(scene, ground, [], camera, viewport, point, reachOf());
  return picked && chosenBy(picked);
}
