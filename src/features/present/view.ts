import type { City } from '../../city/city';
import type { Ground } from '../../city/ground';
import { showing } from '../../scene/extent';
import { levelOf, zoomOf } from '../../scene/level';
import { fitBounds, type Viewport } from '../../scene/projection';
import { centred, extentOf, openingCamera } from '../../scene/view';
import type { Camera } from '../../state/state';
import type { View } from './script';

const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };

/** Part of the stage that stays free at each side of a place, for what lies around it and its names. */
const ROOM = 0.13;

/** The camera of a step: a place as large as the stage has room for it and its names. */
export function cameraOf(
  view: View,
  city: City,
  ground: Ground,
  viewport: Viewport,
  language: 'zh' | 'en',
): Camera {
  const whole = openingCamera(city, viewport, NOTHING, language);
  if (view.kind === 'whole') return whole;
  if (view.kind === 'camera') {
    return view.size ? showing(view.camera, view.size, viewport) : view.camera;
  }
  const { place } = view;
  const extent = extentOf(place, ground);
  if (!extent) {
    return place.anchor ? centred(place.anchor, zoomOf('county', place.anchor[1]), NOTHING) : whole;
  }
  const [x, y] = [viewport.width * ROOM, viewport.height * ROOM];
  const inset = { top: y, right: x, bottom: y, left: x };
  const near = zoomOf('county', (extent[1] + extent[3]) / 2) + 0.6;
  const camera = fitBounds(extent, viewport, inset, near);
  // Names stand in columns beside the whole city, and in place from the next level on: a district
  // that fits into no nearer level is shown where it lies in the whole.
  const isNearer = place.kind !== 'district' || levelOf(camera) !== levelOf(whole);
  return isNearer && camera.zoom > whole.zoom ? camera : whole;
}
