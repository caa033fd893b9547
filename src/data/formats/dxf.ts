import { denormalise, type Entity, parseString, toPolylines } from 'dxf';
import { expandedCount, scanDxf } from '../drawing';
import type { Input, Properties, Reader } from '../input';
import { MAX_FEATURES } from '../limits';
import { sampleOf } from '../sample';
import { decode, encodingOf } from '../text';
import { DataError, type Encoding } from '../types';
import { takeFeatures } from './geojson';

const LINES = ['LINE', 'LWPOLYLINE', 'POLYLINE', 'ARC', 'CIRCLE', 'ELLIPSE', 'SPLINE'];
const TEXTS = ['TEXT', 'MTEXT', 'ATTRIB'];

/** Text without the codes by which CAD programs set it. */
const plainText = (text: string) =>
  text
    .replace(/\\U\+([0-9A-F]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\\P/g, '\n')
    .replace(/\\[ACFHQTWacfhqtw][^;\\{}]*;/g, '')
    .replace(/\\[LlOoKk]/g, '')
    .replace(/[{}]/g, '')
    .replace(/%%[uUoO]/g, '')
    .replace(/%%[dD]/g, '°')
    .trim();

/** The library moves lines by the blocks they stand in; a point is moved as the end of a line. */
const asLine = (entity: Entity): Entity => ({
  ...entity,
  type: 'LINE',
  start: { x: entity.x ?? Number.NaN, y: entity.y ?? Number.NaN },
  end: { x: entity.x ?? Number.NaN, y: entity.y ?? Number.NaN },
});

const isClosed = (line: readonly (readonly number[])[]) => {
  const [first] = line;
  const last = line[line.length - 1];
  return line.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
};

type Positions = [number, number][];

/** Whole circles come back to a hair's breadth from where they began. */
function closed({ type, closed: isShut }: Entity, line: Positions): Positions {
  const [first] = line;
  return first && (type === 'CIRCLE' || isShut) ? [...line.slice(0, -1), first] : line;
}

function geometryOf(entity: Entity, line: Positions) {
  if (entity.type === 'POINT' || TEXTS.includes(entity.type))
    return { type: 'Point', coordinates: line[0] };
  const positions = closed(entity, line);
  return isClosed(positions)
    ? { type: 'Polygon', coordinates: [positions] }
    : { type: 'LineString', coordinates: positions };
}

const isDrawn = ({ type, paperSpace }: Entity) =>
  !paperSpace && (type === 'POINT' || LINES.includes(type) || TEXTS.includes(type));

function open({ name: file, files }: Input, encoding: Encoding | null) {
  const bytes = files[0]?.bytes ?? new Uint8Array();
  const text = decode(bytes, encoding ?? encodingOf(bytes));
  const skipped = scanDxf(file, text);
  const parsed = parseString(text);
  if (expandedCount(file, parsed) > MAX_FEATURES) throw new DataError('dxfBlocks', { file });
  const entities = denormalise(parsed);
  const drawn = entities.filter(isDrawn);
  for (const { type, paperSpace } of entities.filter((entity) => !isDrawn(entity))) {
    const kind = paperSpace ? 'PAPERSPACE' : type;
    skipped.set(kind, (skipped.get(kind) ?? 0) + 1);
  }
  const { polylines } = toPolylines({
    ...parsed,
    blocks: [],
    entities: drawn.map((entity) => (LINES.includes(entity.type) ? entity : asLine(entity))),
  });
  const features = drawn.map((entity, index) => {
    const properties: Properties = { layer: entity.layer ?? '0', type: entity.type };
    if (entity.string) properties.text = plainText(entity.string);
    const line = polylines[index]?.vertices ?? [];
    return { type: 'Feature', geometry: geometryOf(entity, line), properties };
  });
  return { features, skipped };
}

/** Text DXF: points, texts, lines and closed lines (areas), blocks put in their places. */
export const dxf: Reader = {
  async inspect(input) {
    const { features } = open(input, null);
    const bytes = input.files[0]?.bytes ?? new Uint8Array();
    return { ...sampleOf(input.name, features), encoding: encodingOf(bytes) };
  },
  async read(input, { encoding }, taking) {
    const { features, skipped } = open(input, encoding);
    takeFeatures(features, taking);
    let row = features.length;
    for (const [kind, count] of skipped)
      for (let each = 0; each < count; each++) taking.refuse(++row, 'unsupported', kind);
  },
};
