import type { Camera } from '../state/state';
import type { DataLayer } from '../state/work';
import type { TileLayer } from './base/tiles';
import type { Shade } from './palette';
import type { Pixel, Viewport } from './projection';
import type { Scene } from './scene';

export type Motion = 'jump' | 'fly';

export interface SurfaceEvents {
  /** The camera moves: once a frame. */
  move: (camera: Camera) => void;
  /** The camera has come to rest. */
  rest: (camera: Camera) => void;
  /** A tap or click that was no drag. */
  press: (at: Pixel) => void;
  /** The pointer moves over the surface; null when it leaves. */
  hover: (at: Pixel | null) => void;
  /** Everything that was asked for is drawn. */
  idle: () => void;
  /** It can draw no more: its graphics context is gone for good. */
  lost: () => void;
}

/** The listeners of a surface's events. */
export type Listeners = { [Name in keyof SurfaceEvents]: Set<SurfaceEvents[Name]> };

export const noListeners = (): Listeners => ({
  move: new Set(),
  rest: new Set(),
  press: new Set(),
  hover: new Set(),
  idle: new Set(),
  lost: new Set(),
});

/** One flight, at most, for one action: in milliseconds. */
export const FLIGHT_MS = 600;

export const wantsStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Which gestures the surface answers by itself. */
export interface Handling {
  drag: boolean;
  doubleClick: boolean;
}

/** What draws a scene, and what features may ask of it; which library draws is nobody's business. */
export interface Surface {
  /**
   * Settles when what is to be done for it here is done and a worker, where there is one, has its part;
   * never, where the graphics context is lost meanwhile: `idle` comes when it is given back.
   */
  draw(scene: Scene): Promise<void>;
  /** Draws in the colours of the other theme; it is told only when that changes. */
  paint(shade: Shade): void;
  /** Shows the visitor's data under the marks, the lowest first. Rejects where it cannot. */
  showData(layers: readonly DataLayer[]): Promise<void>;
  camera(): Camera;
  viewport(): Viewport;
  /** Flies within 600 ms; jumps where the visitor wants no motion. */
  moveTo(camera: Camera, motion: Motion): void;
  /** Zooms by whole steps about the middle, on from where a flight leads that is under way. */
  zoomBy(steps: number): void;
  /** Marks one place as under the pointer or focus. */
  highlight(number: number | null): void;
  setCursor(overPlace: boolean): void;
  /** What a screen reader calls it. */
  setName(name: string): void;
  /** What pointers and keys reach: tools listen to it. */
  readonly element: HTMLElement;
  /** Whether a drag moves the map and a double click zooms it: a tool may want both for itself. */
  setHandling(handling: Handling): void;
  /** Lays tiles over the fills of the ground; none takes them away. Rejects where it cannot. */
  setBase(layers: readonly TileLayer[]): Promise<void>;
  /** Gives it the keyboard. */
  focus(): void;
  on<Name extends keyof SurfaceEvents>(name: Name, listener: SurfaceEvents[Name]): () => void;
  dispose(): void;
}
