import { describe, expect, test } from 'vitest';
import { placeLabels } from '../../src/scene/labels';
import { levelOf } from '../../src/scene/level';
import { pick } from '../../src/scene/pick';
import { type Pixel, projector } from '../../src/scene/projection';
import { sceneOf } from '../../src/scene/scene';
import { openingCamera } from '../../src/scene/view';
import { DEFAULT_STATE } from '../../src/state/state';
import { city, ground, placeNamed } from '../city';

const viewport = { width: 808, height: 844 };
const none = { top: 0, right: 0, bottom: 0, left: 0 };
const camera = openingCamera(city, viewport, none, 'zh');
const scene = sceneOf(city, DEFAULT_STATE, levelOf(camera));
const labels = placeLabels(scene, ground, camera, { viewport, inset: none, obstacles: [] });
const project = projector(camera, viewport);
const at = (point: Pixel, reach = 11) =>
  pick(scene, ground, labels, camera, viewport, point, reach);

describe('a press', () => {
  test.each(scene.marks.map((mark) => [mark.places[0]?.name.zh ?? '', mark] as const))(
    'on the symbol of %s means it',
    (_, mark) => {
      const picked = at(project(mark.at));
      expect(picked?.kind).toBe('marks');
      expect(picked?.kind === 'marks' && picked.marks).toContain(mark);
    },
  );

  test('on a name means the place it names', () => {
    const named = labels.filter(({ number }) => number !== null);
    expect(named.length).toBeGreaterThan(20);
    for (const { boxes, number, lines } of named) {
      const [box] = boxes;
      if (!box) continue;
      const picked = at({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
      const found =
        picked?.kind === 'marks'
          ? picked.marks.flatMap(({ places }) => places.map((place) => place.number))
          : [picked?.number];
      expect(found, lines.join('')).toContain(number);
    }
  });

  test('on a ribbon means the belt, beside it the district', () => {
    const belt = placeNamed('绿色低碳创新带（潭江）');
    const place = project([112.2, 22.2]);
    expect(at(project(belt.axis?.[0]?.[3] ?? [0, 0]), 0)).toEqual({ kind: 'belt', number: 3 });
    expect(at(place, 0)).toEqual({ kind: 'district', number: placeNamed('恩平市').number });
  });

  test('on the sea means nothing', () => {
    expect(at(project([112.4, 21.4]), 0)).toBeNull();
  });

  test('of a finger reaches several marks that stand close', () => {
    const [first] = scene.marks.filter(({ kind }) => kind === 'core');
    const picked = first && at({ ...project(first.at), x: project(first.at).x - 40 }, 60);
    expect(picked?.kind === 'marks' && picked.marks.length).toBeGreaterThan(1);
  });
});
