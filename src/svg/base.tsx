import { render } from 'preact';
import { type PlacedTile, type TileLayer, tilesInView } from '../scene/base/tiles';
import type { Viewport } from '../scene/projection';
import type { Camera } from '../state/state';
import type { GroundPaths } from './ground';

interface Held {
  tile: PlacedTile;
  abort: AbortController;
  /** The address of the picture in this page, '' until it is there. */
  picture: string;
}

const keyOf = (layer: number, { z, x, y }: PlacedTile) => `${layer}/${z}/${x}/${y}`;

/** Tiles that lie in a group of the ground, in its units. */
export interface LaidBase {
  /** Brings what a camera sees, and lets go of the rest. */
  show(camera: Camera, viewport: Viewport): void;
  remove(): void;
}

/** Draws tiles as pictures into a group that moves with the ground. */
export function layBase(
  group: SVGGElement,
  layers: readonly TileLayer[],
  { world, origin }: Pick<GroundPaths, 'world' | 'origin'>,
): LaidBase {
  let held = new Map<string, Held>();
  const redraw = () => {
    render(
      [...held].map(([key, { tile, picture }]) =>
        picture ? (
          <image
            key={key}
            href={picture}
            x={tile.box.left * world - origin[0]}
            y={tile.box.top * world - origin[1]}
            width={(tile.box.right - tile.box.left) * world}
            height={(tile.box.bottom - tile.box.top) * world}
            preserveAspectRatio="none"
          />
        ) : null,
      ),
      group,
    );
  };
  const letGo = ({ abort, picture }: Held) => {
    abort.abort();
    if (picture) URL.revokeObjectURL(picture);
  };
  const load = async (layer: TileLayer, each: Held) => {
    const data = await layer.load(each.tile, each.abort.signal).catch(() => null);
    if (!data || each.abort.signal.aborted) return;
    each.picture = URL.createObjectURL(new Blob([data]));
    redraw();
  };
  return {
    show(camera, viewport) {
      const before = held;
      held = new Map();
      for (const [index, layer] of layers.entries()) {
        for (const tile of tilesInView(layer, camera, viewport)) {
          const key = keyOf(index, tile);
          const known = before.get(key);
          const each = known ?? { tile, abort: new AbortController(), picture: '' };
          held.set(key, each);
          if (!known) load(layer, each);
        }
      }
      for (const [key, each] of before) if (!held.has(key)) letGo(each);
      redraw();
    },
    remove() {
      for (const each of held.values()) letGo(each);
      held = new Map();
      render(null, group);
    },
  };
}
