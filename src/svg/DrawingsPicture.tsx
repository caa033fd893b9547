import { isArea, measuredOf, partsOf } from '../scene/drawings';
import { type DrawingsView, drawingsNear, type Head, type Note as Placed } from '../scene/notes';
import { type Pixel, type Project, projector } from '../scene/projection';
import type { Drawing } from '../state/work';
import { Note } from './Note';

/** In pixels. */
const WIDTH = { line: 2.6, casing: 6 };
const DOT = { mark: 6.5, vertex: 3.5 };

const path = (pixels: readonly Pixel[], isClosed: boolean) =>
  pixels.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('') +
  (isClosed ? 'Z' : '');

/** Lines and areas with a casing in the colour of halos, so that they stand out from any ground. */
function Shape({ drawing, project }: { drawing: Drawing; project: Project }) {
  const { kind, colour } = drawing.properties;
  const parts = partsOf(drawing).map((part) => part.map(project));
  const [first = []] = parts;
  if (kind === 'text') return null;
  if (kind === 'point') {
    const at = first[0];
    if (!at) return null;
    return (
      <circle cx={at.x} cy={at.y} r={DOT.mark} fill={colour} class="stroke-halo" stroke-width="2" />
    );
  }
  const ring = kind === 'circle' ? measuredOf(drawing).ring.map(project) : null;
  const isFilled = isArea(kind) || ring !== null;
  const lines = ring ? [ring] : parts;
  const d = lines.map((line) => path(line, isFilled)).join('');
  const isDashed = kind === 'distance' || kind === 'surface' || kind === 'circle';
  return (
    <g stroke-linejoin="round" stroke-linecap="round">
      {isFilled && <path d={d} fill={colour} fill-opacity="0.14" fill-rule="evenodd" />}
      <path d={d} class="fill-none stroke-halo" stroke-width={WIDTH.casing} stroke-opacity="0.8" />
      <path
        d={d}
        class="fill-none"
        stroke={colour}
        stroke-width={WIDTH.line}
        stroke-dasharray={isDashed ? '7 5' : undefined}
      />
      {isDashed &&
        parts
          .flat()
          .map(({ x, y }) => (
            <circle key={`${x} ${y}`} cx={x} cy={y} r={DOT.vertex} fill={colour} />
          ))}
    </g>
  );
}

/** The shapes of what was drawn and measured, for one camera: over every surface, and in a figure. */
export function DrawingsPicture(view: DrawingsView) {
  const project = projector(view.camera, view.viewport);
  return (
    <g class="drawings">
      {drawingsNear(view).map((drawing) => (
        <g key={drawing.id} data-drawing={drawing.properties.kind}>
          <Shape drawing={drawing} project={project} />
        </g>
      ))}
    </g>
  );
}

/** What of them lies over all names: the words at them, and the heads of arrows, which tell where these lead. */
export const DrawingsNotes = ({
  notes,
  heads,
}: {
  notes: readonly Placed[];
  heads: readonly Head[];
}) => (
  <g class="drawings-notes">
    {notes.map((note) => (
      <Note key={note.key} note={note} />
    ))}
    {heads.map(({ key, colour, corners }) => (
      <path
        key={key}
        d={path(corners, true)}
        fill={colour}
        stroke={colour}
        stroke-linejoin="round"
        class="drawings-head"
      />
    ))}
  </g>
);
