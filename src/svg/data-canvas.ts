import { DATA_PEN } from '../scene/data-style';
import { PALETTE, type Shade } from '../scene/palette';
import { mercator, type Viewport, worldSize } from '../scene/projection';
import type { Camera } from '../state/state';
import type { DataLayer } from '../state/work';
import { paintData } from './data-drawing';

/** The canvas reaches beyond the surface on each side, so that a pan shows no edge at once. */
const MARGIN = 0.25;
/** Finer than this costs more than it shows. */
const MOST_PIXEL_RATIO = 2;
/** Of every turn so many milliseconds are drawn, then the page has its turn. */
const SLICE_MS = 8;

const SVG = 'http://www.w3.org/2000/svg';
const OVER = { position: 'absolute', left: '0', top: '0', pointerEvents: 'none' } as const;

/** The visitor's data on the twin. */
export interface DataCanvas {
  show(layers: readonly DataLayer[], shade: Shade): void;
  /** Where the camera is now: what is painted moves along, whatever there is of it. */
  place(camera: Camera, viewport: Viewport): void;
  /** Where the camera rests: all is painted anew, a little at a time. */
  paint(): void;
  dispose(): void;
}

/**
 * Puts a canvas between the ground and the marks of the twin.
 * @param onPainted told when all is painted.
 */
export function createDataCanvas(
  twin: SVGSVGElement,
  marks: SVGGElement,
  onPainted: () => void,
): DataCanvas {
  const over = document.createElementNS(SVG, 'svg');
  Object.assign(over.style, OVER, { width: '100%', height: '100%' });
  over.append(marks);
  let front = document.createElement('canvas');
  Object.assign(front.style, OVER, { transformOrigin: '0 0' });
  twin.after(front, over);
  let layers: readonly DataLayer[] = [];
  let shade: Shade = 'light';
  let now: { camera: Camera; viewport: Viewport } | null = null;
  let painted: { camera: Camera; viewport: Viewport } | null = null;
  let timer = 0;

  const carry = () => {
    if (!now || !painted) return;
    const size = worldSize(now.camera.zoom);
    const scale = size / worldSize(painted.camera.zoom);
    const [fromX, fromY] = mercator(painted.camera.center);
    const [toX, toY] = mercator(now.camera.center);
    const x = (fromX - toX) * size + (now.viewport.width - scale * painted.viewport.width) / 2;
    const y = (fromY - toY) * size + (now.viewport.height - scale * painted.viewport.height) / 2;
    front.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  };
  const paint = () => {
    clearTimeout(timer);
    if (!now) return;
    const { camera, viewport } = now;
    const { width, height } = viewport;
    const larger = { width: width * (1 + 2 * MARGIN), height: height * (1 + 2 * MARGIN) };
    const back = document.createElement('canvas');
    const steps = paintData(back, layers, camera, larger, {
      pixelRatio: Math.min(MOST_PIXEL_RATIO, devicePixelRatio),
      outline: PALETTE[shade][DATA_PEN.outline.token],
    });
    const go = () => {
      const end = performance.now() + SLICE_MS;
      let isDone = false;
      while (!isDone && performance.now() < end) isDone = steps.next().done === true;
      if (!isDone) {
        timer = window.setTimeout(go);
        return;
      }
      Object.assign(back.style, OVER, {
        transformOrigin: '0 0',
        width: `${larger.width}px`,
        height: `${larger.height}px`,
      });
      front.replaceWith(back);
      front = back;
      painted = { camera, viewport: larger };
      carry();
      onPainted();
    };
    go();
  };

  return {
    show(nextLayers, nextShade) {
      layers = nextLayers;
      shade = nextShade;
      paint();
    },
    place(camera, viewport) {
      // What is being painted is for where the camera was.
      clearTimeout(timer);
      now = { camera, viewport };
      carry();
    },
    paint,
    dispose() {
      clearTimeout(timer);
      front.remove();
      over.remove();
    },
  };
}
