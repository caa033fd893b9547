import type { Position } from 'geojson';
import type { Area } from '../../src/city/ground';
import { polygonsOf } from '../derive';
import { isUsable } from './areas';
import { shown } from './schema';
import type { AreaEntry, Check } from './world';

type Segment = [Position, Position];

function segmentsOf(area: Area): Segment[] {
  return polygonsOf(area)
    .flat()
    .flatMap((ring) =>
      ring.flatMap((to, index): Segment[] => {
        const from = ring[index - 1];
        return from ? [[from, to]] : [];
      }),
    );
}

/** The same for both directions of a segment. */
const keyOf = (segment: Segment) => segment.map(String).sort().join(' ');

interface LooseEdge {
  face: AreaEntry;
  segment: Segment;
}

/** The edges that only one of some areas has. */
function looseEdges(faces: readonly AreaEntry[]): LooseEdge[] {
  const edges = faces.flatMap((face) =>
    segmentsOf(face.content.geometry).map((segment) => ({ face, segment, key: keyOf(segment) })),
  );
  const owners = new Map<string, Set<AreaEntry>>();
  for (const { face, key } of edges) owners.set(key, (owners.get(key) ?? new Set()).add(face));
  return edges.filter(({ key }) => owners.get(key)?.size === 1);
}

/** Edges that hang together: where a common border parts, those of all sides. */
function groupsOf(edges: readonly LooseEdge[]): LooseEdge[][] {
  const byEnd = new Map<string, LooseEdge[]>();
  for (const edge of edges) {
    for (const end of edge.segment.map(String)) {
      byEnd.set(end, [...(byEnd.get(end) ?? []), edge]);
    }
  }
  const left = new Set(edges);
  const groups: LooseEdge[][] = [];
  for (const first of left) {
    left.delete(first);
    const group = [first];
    for (const { segment } of group) {
      const touching = segment.flatMap((end) => byEnd.get(String(end)) ?? []);
      group.push(...touching.filter((edge) => left.delete(edge)));
    }
    groups.push(group);
  }
  return groups;
}

/** Each edge of a district is one of another district, of the sea or of a neighbour too. */
export const checkEdges: Check = ({ areas, faces }, tell) => {
  // Where one side is missing or wrong itself, nothing can be said of the others.
  if (!faces?.every(({ content }) => isUsable(content.geometry))) return;
  const told = new Set<string>();
  for (const group of groupsOf(looseEdges(faces))) {
    const edge = group.find(({ face }) => areas.includes(face));
    const names = new Set(group.map(({ face }) => `${face.feature} (${face.file})`));
    const sides = [...names].join(', ');
    if (!edge || told.has(sides)) continue;
    told.add(sides);
    const values = { edge: edge.segment.map(shown).join(' – '), sides };
    tell(edge.face, 'geometry.coordinates', 'edgeNotShared', values);
  }
};
