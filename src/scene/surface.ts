import type { LonLat } from '../city/city';
import type { Camera } from '../state/state';
import type { Pixel, Viewport } from './projection';
import type { Scene } from './scene';

export type Motion = 'jump' | 'fly';

export interface SurfaceEvents {
  /** The camera moves: once a frame. */
  move: (camera: Camera) => void;
  /** The camera has come to rest; `by` tells who moved it. */
  rest: (camera: Camera, by: 'visitor' | 'app') => void;
  /** A tap or click that was no drag. */
  press: (at: Pixel) => void;
  /** The pointer moves over the surface; null when it leaves. */
  hover: (at: Pixel | null) => void;
  /** Everything that was asked for is drawn. */
  idle: () => void;
}

/** What draws a scene, and what features may ask of it; which library draws is nobody's business. */
export interface Surface {
  draw(scene: Scene): void;
  camera(): Camera;
  viewport(): Viewport;
  project(position: LonLat): Pixel;
  unproject(pixel: Pixel): LonLat;
  /** Flies within 600 ms; jumps where the visitor wants no motion. */
  moveTo(camera: Camera, motion: Motion): void;
  /** Zooms by whole steps about the middle. */
  zoomBy(steps: number): void;
  /** Marks one place as under the pointer or focus. */
  highlight(number: number | null): void;
  setCursor(overPlace: boolean): void;
  on<Name extends keyof SurfaceEvents>(name: Name, listener: SurfaceEvents[Name]): () => void;
  dispose(): void;
}
