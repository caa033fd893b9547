import type { Geometry } from 'geojson';
import type { Form } from '../scene/data-style';
import type { Project } from '../scene/projection';
import { trace } from './data-drawing';

/** The lines or outlines of a geometry as path data, in tenths of a pixel. */
export function dataPath(geometry: Geometry, form: Form, project: Project): string {
  const words: string[] = [];
  trace(geometry, form, project, {
    moveTo: (x, y) => words.push(`M${x.toFixed(1)} ${y.toFixed(1)}`),
    lineTo: (x, y) => words.push(`L${x.toFixed(1)} ${y.toFixed(1)}`),
    closePath: () => words.push('Z'),
  });
  return words.join('');
}
