import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import '../styles/map.css';
import type { Ground } from '../city/ground';
import type { TileLayer } from '../scene/base/tiles';
import { PALETTE, type Shade } from '../scene/palette';
import { magnification } from '../scene/pixel';
import { clampZoom, ZOOM } from '../scene/projection';
import type { Scene } from '../scene/scene';
import { FLIGHT_MS, noListeners, type Surface, wantsStillness } from '../scene/surface';
import type { Camera } from '../state/state';
import type { DataLayer } from '../state/work';
import type { LaidBase } from './base';
import type { DataLayers } from './data';
import { createFollower } from './follow';
import { PIXEL_RATIO, symbolImages } from './images';
import { UNDER_MARKS } from './layers';
import { styleOf } from './style';

setWorkerUrl(workerUrl);

/** So many milliseconds after a touch browsers tell it once more, as a mouse. */
const TOUCH_MS = 1000;

/** A context that is not given back within so many milliseconds is gone for good. */
const LOSS_MS = 4000;

/**
 * The map grows behind the twin, in many frames that nobody sees: unshown and with so few pixels they
 * cost a weak device next to nothing.
 */
const UNSEEN_PIXEL_RATIO = 0.05;

export interface MapOptions {
  container: HTMLElement;
  scene: Scene;
  ground: Ground;
  shade: Shade;
  camera: Camera;
}

/** The numbers by which MapLibre and our links know a camera: finite, and rounded alike. */
function cameraOf(map: MapLibre): Camera {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], zoom: map.getZoom() };
}

/**
 * Draws scenes with MapLibre GL.
 * @throws GPUInitializationError where the device has no WebGL 2.
 */
export function createMap({ container, scene, ground, shade, camera }: MapOptions): Surface {
  let theme = shade;
  let palette = PALETTE[shade];
  let current = scene;
  const wanted = () => ({ style: styleOf(current, ground, palette), zones: current.zones });
  const first = wanted();
  let tiles: readonly TileLayer[] = [];
  let base: LaidBase | null = null;
  let isGone = false;
  const map = new MapLibre({
    container,
    // A change of the city's mood is no animation: 120 ms, as everywhere, or none.
    style: { ...first.style, transition: { duration: wantsStillness() ? 0 : 120, delay: 0 } },
    center: camera.center,
    zoom: camera.zoom,
    minZoom: ZOOM.min,
    maxZoom: ZOOM.max,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    rollEnabled: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    pixelRatio: UNSEEN_PIXEL_RATIO,
  });
  const follower = createFollower(map, first);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const listeners = noListeners();
  let data: readonly DataLayer[] = [];
  let dataLayers: DataLayers | null = null;
  /** While what draws data is on its way, not everything that was asked for is drawn. */
  let isDataComing = false;
  const tellIdle = () => {
    if (!isDataComing && follower.isDone()) for (const listener of listeners.idle) listener();
  };
  const addImages = () => {
    for (const [name, image] of symbolImages(palette)) {
      if (map.hasImage(name)) map.updateImage(name, image);
      else map.addImage(name, image, { pixelRatio: PIXEL_RATIO });
    }
  };
  map.on('style.load', addImages);
  if (map.isStyleLoaded()) addImages();
  map.on('move', () => {
    for (const listener of listeners.move) listener(cameraOf(map));
  });
  map.on('moveend', () => {
    for (const listener of listeners.rest) listener(cameraOf(map));
  });
  map.on('click', ({ point }) => {
    for (const listener of listeners.press) listener({ x: point.x, y: point.y });
  });
  let touched = Number.NEGATIVE_INFINITY;
  map.on('touchend', ({ originalEvent }) => {
    touched = originalEvent.timeStamp;
  });
  map.on('mousemove', ({ point, originalEvent }) => {
    // Whoever drags looks for nothing, and what a browser makes of a touch is no pointer that stays.
    if (originalEvent.buttons > 0 || originalEvent.timeStamp - touched < TOUCH_MS) return;
    for (const listener of listeners.hover) listener({ x: point.x, y: point.y });
  });
  map.on('mouseout', () => {
    for (const listener of listeners.hover) listener(null);
  });
  /** Where a flight leads that is under way. */
  let aim: Camera | null = null;
  map.on('moveend', () => {
    aim = null;
  });
  const ease = (to: Camera, duration: number) => {
    map.easeTo({ ...to, duration });
    if (map.isMoving()) aim = to;
  };
  let pixelRatio: number | null = UNSEEN_PIXEL_RATIO;
  /** With the pixels of the screen, whichever that is: a magnified stage takes more of them. */
  const sharpen = () => {
    const by = magnification(container);
    const ratio = by === 1 ? null : by * devicePixelRatio;
    if (ratio === pixelRatio) return;
    pixelRatio = ratio;
    map.setPixelRatio(ratio as number);
  };
  map.getCanvas().style.visibility = 'hidden';
  map.once('idle', () => {
    map.getCanvas().style.visibility = '';
    // Everything has come.
    sharpen();
    map.on('resize', sharpen);
    map.on('idle', tellIdle);
  });
  let loss = 0;
  map.on('webglcontextlost', () => {
    follower.lose();
    loss = window.setTimeout(() => {
      for (const listener of listeners.lost) listener();
    }, LOSS_MS);
  });
  map.on('webglcontextrestored', () => clearTimeout(loss));

  map.on('style.load', follower.load);
  const whenLoaded = (change: () => void) => {
    if (follower.isLoaded()) change();
    else map.once('style.load', change);
  };
  return {
    async draw(next) {
      if (next === current) return;
      current = next;
      await follower.follow(wanted());
    },
    paint(next) {
      if (PALETTE[next] === palette) return;
      palette = PALETTE[next];
      theme = next;
      whenLoaded(() => {
        addImages();
        follower.follow(wanted());
        base?.paint(palette, theme);
        dataLayers?.show(data, palette);
      });
    },
    async showData(layers) {
      if (layers === data) return;
      data = layers;
      if (!dataLayers && layers.length > 0) {
        isDataComing = true;
        try {
          const { createDataLayers } = await import('./data');
          dataLayers ??= createDataLayers(map, UNDER_MARKS);
        } catch (error) {
          // Asked once more, it is tried once more.
          data = [];
          throw error;
        } finally {
          isDataComing = false;
          map.triggerRepaint();
        }
      }
      if (!isGone) whenLoaded(() => dataLayers?.show(data, palette));
    },
    camera: () => cameraOf(map),
    viewport: () => ({ width: container.clientWidth, height: container.clientHeight }),
    moveTo({ center, zoom }, motion) {
      const bounded = clampZoom(zoom);
      if (motion === 'jump' || wantsStillness()) map.jumpTo({ center, zoom: bounded });
      else ease({ center, zoom: bounded }, FLIGHT_MS);
    },
    zoomBy(steps) {
      const { center, zoom } = aim ?? cameraOf(map);
      ease({ center, zoom: clampZoom(zoom + steps) }, wantsStillness() ? 0 : FLIGHT_MS / 2);
    },
    highlight: follower.highlight,
    setName(name) {
      // Keys are the map's: a screen reader lets them pass.
      map.getCanvas().setAttribute('role', 'application');
      map.getCanvas().setAttribute('aria-label', name);
    },
    setCursor(overPlace) {
      map.getCanvas().style.cursor = overPlace ? 'pointer' : '';
    },
    element: map.getCanvasContainer(),
    setHandling({ drag, doubleClick }) {
      if (drag) map.dragPan.enable();
      else map.dragPan.disable();
      if (doubleClick) map.doubleClickZoom.enable();
      else map.doubleClickZoom.disable();
    },
    async setBase(next) {
      tiles = next;
      base?.remove();
      base = null;
      if (next.length === 0) return;
      const { layBase } = await import('./base');
      // Meanwhile another may have been chosen, or the map be gone.
      whenLoaded(() => {
        if (tiles === next) base = layBase(map, next, palette, theme);
      });
    },
    focus: () => map.getCanvas().focus(),
    on(name, listener) {
      listeners[name].add(listener);
      return () => listeners[name].delete(listener);
    },
    dispose() {
      clearTimeout(loss);
      isGone = true;
      follower.lose();
      tiles = [];
      base = null;
      map.remove();
    },
  };
}
