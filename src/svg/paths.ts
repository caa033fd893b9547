import type { Position } from 'geojson';
import type { Area } from '../city/ground';
import type { Project } from '../scene/projection';

/** SVG path data of one line, to a tenth of a pixel. */
function linePath(line: readonly Position[], project: Project): string {
  const points = line.map((position) => {
    const { x, y } = project(position);
    return `${Number(x.toFixed(1))} ${Number(y.toFixed(1))}`;
  });
  return `M${points.join('L')}`;
}

/** SVG path data of an area's rings. */
export function areaPath(area: Area, project: Project): string {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons
    .flat()
    .map((ring) => `${linePath(ring.slice(0, -1), project)}Z`)
    .join('');
}
