import type { Drawing } from 'dxf';
import { MAX_FEATURES } from './limits';
import { DataError } from './types';

/** Kinds that the reader knows, or that are parts of others. */
const READ =
  /^(POINT|LINE|LWPOLYLINE|POLYLINE|VERTEX|SEQEND|CIRCLE|ARC|ELLIPSE|SPLINE|SOLID|HATCH|MTEXT|TEXT|ATTDEF|ATTRIB|INSERT|DIMENSION|3DFACE|VIEWPORT|OLE2FRAME|SECTION|ENDSEC|EOF)$/;

/**
 * Looks through a DXF, pair by pair of code and value: the reader takes any text.
 * @returns how many things of its drawing are of kinds the reader does not know.
 * @throws DataError where a code is none, or the end is missing.
 */
export function scanDxf(file: string, text: string): Map<string, number> {
  const unknown = new Map<string, number>();
  const lines = text.trimEnd().split(/\r\n|\r|\n/);
  let section = '';
  let value = '';
  for (let at = 0; at < lines.length; at += 2) {
    const code = (lines[at] ?? '').trim();
    if (!/^-?\d{1,4}$/.test(code)) throw new DataError('dxfBroken', { file, line: at + 1 });
    const before = value;
    value = (lines[at + 1] ?? '').trim();
    if (code === '2' && before === 'SECTION') section = value;
    if (code === '0' && section === 'ENTITIES' && !READ.test(value))
      unknown.set(value, (unknown.get(value) ?? 0) + 1);
  }
  if (value !== 'EOF') throw new DataError('dxfBroken', { file, line: lines.length });
  return unknown;
}

/**
 * How many things a drawing has once its blocks are put in their places, blocks in blocks included;
 * counted without doing so, as each may stand for a multitude.
 * @throws DataError where a block stands in itself.
 */
export function expandedCount(file: string, { blocks, entities }: Drawing): number {
  const byName = new Map(blocks.map((block) => [block.name, block.entities ?? []]));
  const counts = new Map<string, number>();
  const count = (list: Drawing['entities']): number =>
    list.reduce((sum, { type, block = '', rowCount = 1, columnCount = 1 }) => {
      if (type !== 'INSERT') return sum + 1;
      const known = counts.get(block);
      if (known === Number.POSITIVE_INFINITY) throw new DataError('dxfBlocks', { file });
      if (known === undefined) {
        // So it is known while it is counted: who meets it again stands within it.
        counts.set(block, Number.POSITIVE_INFINITY);
        counts.set(block, count(byName.get(block) ?? []));
      }
      return sum + Math.min((counts.get(block) ?? 0) * rowCount * columnCount, MAX_FEATURES * 2);
    }, 0);
  return count(entities);
}
