import { createRef, render } from 'preact';
import type { Ground } from '../city/ground';
import type { TileLayer } from '../scene/base/tiles';
import type { Shade } from '../scene/palette';
import {
  clampZoom,
  geographic,
  mercator,
  type Pixel,
  projector,
  worldSize,
  ZOOM,
} from '../scene/projection';
import type { Scene } from '../scene/scene';
import {
  FLIGHT_MS,
  type Handling,
  type Motion,
  noListeners,
  type Surface,
  wantsStillness,
} from '../scene/surface';
import type { Camera } from '../state/state';
import type { DataLayer } from '../state/work';
import type { LaidBase } from './base';
import type { DataCanvas } from './data-canvas';
import { GroundPicture, groundTransform } from './GroundPicture';
import { listenToGestures } from './gestures';
import { type GroundPaths, gridAround, groundPaths } from './ground';
import { MarksPicture } from './MarksPicture';

/** A quarter of a pixel at the nearest zoom. */
const WORLD = 512 * 2 ** (ZOOM.max + 2);

const SVG = 'http://www.w3.org/2000/svg';

interface TwinOptions {
  container: HTMLElement;
  scene: Scene;
  ground: Ground;
  camera: Camera;
}

const ease = (t: number) => 1 - (1 - t) ** 3;

/** Draws scenes with SVG: for devices without WebGL 2, and until the map library is there. */
export function createTwin({ container, scene, ground, camera }: TwinOptions): Surface {
  const svg = document.createElementNS(SVG, 'svg');
  const groundGroup = document.createElementNS(SVG, 'g');
  const marksGroup = document.createElementNS(SVG, 'g');
  svg.setAttribute('class', 'twin');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(groundGroup, marksGroup);
  container.append(svg);
  const listeners = noListeners();
  const paths: GroundPaths = groundPaths(ground, gridAround(WORLD, camera.center));
  let current = scene;
  let now = camera;
  let hovered: number | null = null;
  let handling: Handling = { drag: true, doubleClick: true };
  const slot = createRef<SVGGElement>();
  let tiles: readonly TileLayer[] = [];
  let base: LaidBase | null = null;
  let flight = 0;
  /** Where it leads, until the camera rests. */
  let aim: Camera | null = null;
  let idle = 0;
  let shade: Shade = 'light';
  let brought: readonly DataLayer[] = [];
  /** Loaded where there is data to show. */
  let data: DataCanvas | null = null;
  let isGone = false;

  const viewport = () => ({ width: container.clientWidth, height: container.clientHeight });
  const place = () => {
    const size = viewport();
    groundGroup.setAttribute('transform', groundTransform(paths, now, size));
    data?.place(now, size);
    render(
      <MarksPicture
        scene={current}
        ground={ground}
        camera={now}
        project={projector(now, size)}
        hovered={hovered}
      />,
      marksGroup,
    );
  };
  const tellIdle = () => {
    cancelAnimationFrame(idle);
    idle = requestAnimationFrame(() => {
      for (const listener of listeners.idle) listener();
    });
  };
  const redraw = () => {
    render(
      <GroundPicture
        scene={current}
        paths={paths}
        hovered={hovered}
        base={<g class="twin-base" ref={slot} />}
      />,
      groundGroup,
    );
    place();
    tellIdle();
  };
  const move = (to: Camera) => {
    now = { center: to.center, zoom: clampZoom(to.zoom) };
    place();
    for (const listener of listeners.move) listener(now);
  };
  const rest = () => {
    aim = null;
    base?.show(now, viewport());
    data?.paint();
    for (const listener of listeners.rest) listener(now);
    tellIdle();
  };
  /** The camera after zooming by `steps` while what lies at `around` stays in place. */
  const zoomed = (from: Camera, steps: number, around: Pixel | null): Camera => {
    const { width, height } = viewport();
    const zoom = clampZoom(from.zoom + steps);
    const off = around ? { x: around.x - width / 2, y: around.y - height / 2 } : { x: 0, y: 0 };
    const [x, y] = mercator(from.center);
    const reach = 1 / worldSize(from.zoom) - 1 / worldSize(zoom);
    return { center: geographic([x + off.x * reach, y + off.y * reach]), zoom };
  };
  const fly = (to: Camera, duration: number) => {
    cancelAnimationFrame(flight);
    aim = to;
    const from = now;
    const start = performance.now();
    const [fromX, fromY] = mercator(from.center);
    const [toX, toY] = mercator(to.center);
    const frame = (time: number) => {
      const t = Math.min(1, Math.max(0, (time - start) / duration));
      const part = ease(t);
      move(
        t === 1
          ? to
          : {
              center: geographic([fromX + (toX - fromX) * part, fromY + (toY - fromY) * part]),
              zoom: from.zoom + (to.zoom - from.zoom) * part,
            },
      );
      if (t < 1) flight = requestAnimationFrame(frame);
      else rest();
    };
    flight = requestAnimationFrame(frame);
  };
  const go = (to: Camera, motion: Motion, duration = FLIGHT_MS) => {
    if (motion === 'fly' && !wantsStillness()) {
      fly(to, duration);
      return;
    }
    cancelAnimationFrame(flight);
    move(to);
    rest();
  };

  const stopListening = listenToGestures(container, () => handling, {
    pan({ x, y }) {
      cancelAnimationFrame(flight);
      const [centerX, centerY] = mercator(now.center);
      const size = worldSize(now.zoom);
      move({ ...now, center: geographic([centerX - x / size, centerY - y / size]) });
    },
    zoom(steps, around, isAtOnce) {
      const to = zoomed(now, steps, around);
      if (!isAtOnce) return go(to, 'fly', FLIGHT_MS / 2);
      cancelAnimationFrame(flight);
      move(to);
    },
    end: rest,
    press(at) {
      for (const listener of listeners.press) listener(at);
    },
    hover(at) {
      for (const listener of listeners.hover) listener(at);
    },
  });
  const observer = new ResizeObserver(() => {
    place();
    base?.show(now, viewport());
    data?.paint();
  });
  observer.observe(container);
  container.tabIndex = 0;
  // Keys are the map's: a screen reader lets them pass.
  container.setAttribute('role', 'application');
  redraw();

  return {
    async draw(next) {
      if (next === current) return;
      current = next;
      redraw();
    },
    camera: () => now,
    viewport,
    // Its colours are those of the page, but for the data.
    paint(next) {
      shade = next;
      data?.show(brought, shade);
    },
    async showData(layers) {
      brought = layers;
      data?.show(brought, shade);
      if (!data && layers.length > 0) {
        const { createDataCanvas } = await import('./data-canvas');
        if (isGone || data) return;
        data = createDataCanvas(svg, marksGroup, tellIdle);
        data.place(now, viewport());
        data.show(brought, shade);
      }
    },
    moveTo: go,
    zoomBy: (steps) => go(zoomed(aim ?? now, steps, null), 'fly', FLIGHT_MS / 2),
    highlight(number) {
      if (number === hovered) return;
      hovered = number;
      redraw();
    },
    setName(name) {
      container.setAttribute('aria-label', name);
    },
    setCursor(overPlace) {
      svg.classList.toggle('is-over-place', overPlace);
    },
    element: container,
    setHandling(next) {
      handling = next;
    },
    async setBase(next) {
      tiles = next;
      base?.remove();
      base = null;
      if (next.length === 0) return;
      const { layBase } = await import('./base');
      if (tiles !== next || !slot.current) return;
      base = layBase(slot.current, next, paths);
      base.show(now, viewport());
    },
    focus: () => container.focus(),
    on(name, listener) {
      listeners[name].add(listener);
      return () => listeners[name].delete(listener);
    },
    dispose() {
      tiles = [];
      base?.remove();
      base = null;
      isGone = true;
      data?.dispose();
      stopListening();
      observer.disconnect();
      cancelAnimationFrame(flight);
      cancelAnimationFrame(idle);
      for (const attribute of ['tabindex', 'role', 'aria-label']) {
        container.removeAttribute(attribute);
      }
      render(null, groundGroup);
      render(null, marksGroup);
      svg.remove();
    },
  };
}
