import type { Ground } from '../../city/ground';
import type { Box, Project } from '../projection';
import { cutAreas } from './cut';

const STEP = 14;

/** Says how much of a box lies on the city's land: names in columns prefer the ground beside it. */
export type LandCover = (box: Box) => number;

export function landCover(ground: Ground, project: Project, height: number): LandCover {
  const areas = ground.districts.features.map(({ geometry }) => geometry);
  const isLand = cutAreas(areas, project, { top: 0, bottom: height }, STEP);
  return ({ left, top, right, bottom }) => {
    let inside = 0;
    let all = 0;
    for (let y = Math.ceil(top / STEP) * STEP; y <= bottom; y += STEP) {
      for (let x = left; x <= right; x += STEP) {
        all++;
        if (isLand({ x, y })) inside++;
      }
    }
    return all ? inside / all : 0;
  };
}
