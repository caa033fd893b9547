import type { Area } from '../city/city';
import type { Project } from '../scene/projection';

/** SVG path data of an area's rings, to a tenth of a pixel. */
export function polygonPaths(area: Area, project: Project): string {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons
    .flat()
    .map((ring) => {
      const points = ring.map((position) => {
        const { x, y } = project(position);
        return `${x.toFixed(1)} ${y.toFixed(1)}`;
      });
      return `M${points.join('L')}Z`;
    })
    .join('');
}
