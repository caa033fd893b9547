import { useEffect } from 'preact/hooks';
import type { Box } from '../scene/projection';
import type { Stage } from './context';

/** Keeps the names of the plan clear of some boxes on the map; `name` is what they belong to. */
export function useObstacles({ obstacles }: Stage, name: string, boxes: readonly Box[]): void {
  useEffect(() => {
    if (boxes.length === 0) return;
    const own = Object.fromEntries(boxes.map((box, index) => [`${name} ${index}`, box]));
    obstacles.value = { ...obstacles.peek(), ...own };
    return () => {
      const others = Object.entries(obstacles.peek()).filter(([key]) => !(key in own));
      obstacles.value = Object.fromEntries(others);
    };
  }, [obstacles, name, boxes]);
}
