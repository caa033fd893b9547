import type { Camera } from '../state/state';
import type { Level } from './level';
import { clampZoom, type Viewport, widerThan } from './projection';

/* What one sees on a screen, on a map of another size. */

/** The camera with which a map shows all that one sees on a screen. */
export const showing = (camera: Camera, screen: Viewport, map: Viewport): Camera => ({
  ...camera,
  zoom: clampZoom(camera.zoom + widerThan(screen, map)),
});

/** From far to near. */
const LEVELS: readonly Level[] = ['overview', 'city', 'county', 'site'];

/** Which of two levels shows more. */
export const nearer = (a: Level, b: Level): Level =>
  LEVELS.indexOf(a) < LEVELS.indexOf(b) ? b : a;
