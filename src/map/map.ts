import { Map as MapLibre, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Ground, LonLat } from '../city/city';
import { PALETTE, type Shade } from '../scene/palette';
import type { Scene } from '../scene/scene';
import type { Surface, SurfaceEvents } from '../scene/surface';
import type { Camera } from '../state/state';
import { PIXEL_RATIO, symbolImages } from './images';
import { SOURCE } from './layers';
import { styleOf } from './style';
import { sync } from './sync';

setWorkerUrl(workerUrl);

/** One flight, at most, for one action. */
const FLIGHT_MS = 600;
/** Marks an event that the app's own movement caused. */
const BY_APP = { byApp: true };

/** As far out as the city's neighbours, as near as its positions make sense. */
const ZOOM = { min: 6.5, max: 14 };

export interface MapOptions {
  container: HTMLElement;
  scene: Scene;
  ground: Ground;
  shade: Shade;
  camera: Camera;
}

export interface GlSurface extends Surface {
  /** Draws in the colours of the other theme. */
  paint(shade: Shade): void;
}

type Listeners = { [Name in keyof SurfaceEvents]: Set<SurfaceEvents[Name]> };

/** The numbers by which MapLibre and our links know a camera: finite, and rounded alike. */
function cameraOf(map: MapLibre): Camera {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], zoom: map.getZoom() };
}

/**
 * Draws scenes with MapLibre GL.
 * @throws GPUInitializationError where the device has no WebGL 2.
 */
export function createMap({ container, scene, ground, shade, camera }: MapOptions): GlSurface {
  let palette = PALETTE[shade];
  let current = scene;
  let style: StyleSpecification = styleOf(scene, ground, palette);
  let hovered: number | null = null;
  const map = new MapLibre({
    container,
    style,
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
    canvasContextAttributes: { preserveDrawingBuffer: false },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const listeners: Listeners = {
    move: new Set(),
    rest: new Set(),
    press: new Set(),
    hover: new Set(),
    idle: new Set(),
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
  map.on('moveend', (event) => {
    const by = 'byApp' in event ? 'app' : 'visitor';
    for (const listener of listeners.rest) listener(cameraOf(map), by);
  });
  map.on('click', ({ point }) => {
    for (const listener of listeners.press) listener({ x: point.x, y: point.y });
  });
  map.on('mousemove', ({ point }) => {
    for (const listener of listeners.hover) listener({ x: point.x, y: point.y });
  });
  map.on('mouseout', () => {
    for (const listener of listeners.hover) listener(null);
  });
  map.on('idle', () => {
    for (const listener of listeners.idle) listener();
  });

  const redraw = () => {
    const next = styleOf(current, ground, palette);
    sync(map, style, next);
    style = next;
  };
  /** Before the style has loaded there is nothing to change: the newest scene waits for it. */
  const whenLoaded = (change: () => void) => {
    if (map.style?._loaded) change();
    else map.once('style.load', change);
  };
  const setHover = (number: number | null, hover: boolean) => {
    if (number === null) return;
    for (const source of [SOURCE.marks, SOURCE.belts]) {
      map.setFeatureState({ source, id: number }, { hover });
    }
  };
  const wantsStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

  return {
    draw(next) {
      if (next === current) return;
      current = next;
      whenLoaded(redraw);
    },
    paint(next) {
      palette = PALETTE[next];
      whenLoaded(() => {
        addImages();
        redraw();
      });
    },
    camera: () => cameraOf(map),
    viewport: () => ({ width: container.clientWidth, height: container.clientHeight }),
    project(position) {
      const { x, y } = map.project(position);
      return { x, y };
    },
    unproject({ x, y }): LonLat {
      const { lng, lat } = map.unproject([x, y]);
      return [lng, lat];
    },
    moveTo({ center, zoom }, motion) {
      const bounded = Math.max(ZOOM.min, Math.min(ZOOM.max, zoom));
      if (motion === 'jump' || wantsStillness()) map.jumpTo({ center, zoom: bounded }, BY_APP);
      else map.easeTo({ center, zoom: bounded, duration: FLIGHT_MS }, BY_APP);
    },
    zoomBy(steps) {
      map.easeTo({ zoom: map.getZoom() + steps, duration: wantsStillness() ? 0 : FLIGHT_MS / 2 });
    },
    highlight(number) {
      if (number === hovered) return;
      whenLoaded(() => {
        setHover(hovered, false);
        setHover(number, true);
        hovered = number;
      });
    },
    setCursor(overPlace) {
      map.getCanvas().style.cursor = overPlace ? 'pointer' : '';
    },
    on(name, listener) {
      listeners[name].add(listener);
      return () => listeners[name].delete(listener);
    },
    dispose: () => map.remove(),
  };
}
