import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/city/language';
import { placeLabels } from '../../src/scene/labels';
import type { Label } from '../../src/scene/labels/label';
import { levelOf } from '../../src/scene/level';
import { type Box, type Inset, projector } from '../../src/scene/projection';
import { sceneOf } from '../../src/scene/scene';
import { markRadius } from '../../src/scene/sizes';
import { openingCamera } from '../../src/scene/view';
import { type Camera, DEFAULT_STATE, type State } from '../../src/state/state';
import { city, ground, placeNamed, traditionalCity, traditionalGround } from '../city';

const NONE: Inset = { top: 0, right: 0, bottom: 0, left: 0 };
const SIZES = {
  desktop: { width: 808, height: 844, inset: NONE },
  laptop: { width: 734, height: 712, inset: NONE },
  projector: { width: 1288, height: 1024, inset: NONE },
  phone: { width: 390, height: 844, inset: { top: 76, right: 0, bottom: 330, left: 0 } },
};

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Pairs of names that cover each other. */
function collisions(labels: readonly Label[]): string[] {
  return labels.flatMap((label, index) =>
    labels
      .slice(index + 1)
      .filter((other) => label.boxes.some((a) => other.boxes.some((b) => overlaps(a, b))))
      .map((other) => `${label.lines.join('')} / ${other.lines.join('')}`),
  );
}

function draw(state: State, camera: Camera | null, size: (typeof SIZES)['phone']) {
  const traditional = state.language === 'zh-Hant';
  const [ours, base] = traditional ? [traditionalCity, traditionalGround] : [city, ground];
  const script = state.language === 'en' ? 'en' : 'zh';
  const at = camera ?? openingCamera(ours, size, size.inset, script);
  const scene = sceneOf(ours, state, levelOf(at));
  const frame = { viewport: size, inset: size.inset, obstacles: [] };
  return { scene, at, labels: placeLabels(scene, base, at, frame) };
}

/** Where people look: the whole city, its dense parts, its far ends, from far to near. */
const CAMERAS: readonly (Camera | null)[] = [
  null,
  { center: [113.05, 22.6], zoom: 9.2 },
  { center: [113.05, 22.6], zoom: 10.2 },
  { center: [113.05, 22.6], zoom: 11.5 },
  { center: [113.06, 22.5], zoom: 10.6 },
  { center: [113.02, 22.15], zoom: 10.4 },
  { center: [112.84, 21.99], zoom: 10.9 },
  { center: [112.3, 22.2], zoom: 10.3 },
  { center: [112.65, 22.45], zoom: 9.9 },
  { center: [112.95, 22.7], zoom: 10 },
  { center: [112.78, 22.3], zoom: 8.9 },
  { center: [112.6, 22.0], zoom: 7.4 },
];

describe('names', () => {
  for (const [name, size] of Object.entries(SIZES)) {
    for (const language of LANGUAGES) {
      test(`do not overlap on the ${name} in ${language}, at ${CAMERAS.length} cameras`, () => {
        for (const camera of CAMERAS) {
          const { labels } = draw({ ...DEFAULT_STATE, language }, camera, size);
          expect(labels.length).toBeGreaterThan(0);
          expect(collisions(labels)).toEqual([]);
        }
      });

      test(`for elders are at least 18 px, and do not overlap on the ${name} in ${language}`, () => {
        const elder: State = { ...DEFAULT_STATE, language, elder: true };
        for (const camera of CAMERAS) {
          const { labels } = draw(elder, camera, size);
          expect(collisions(labels)).toEqual([]);
          expect(Math.min(...labels.map(({ style }) => style.size))).toBeGreaterThanOrEqual(18);
        }
        const opening = draw(elder, null, size).labels;
        const kinds = opening.map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind === 'core')).toHaveLength(1);
        expect(kinds.filter((kind) => kind === 'belt')).toHaveLength(2);
        const standard = draw({ ...DEFAULT_STATE, language }, null, size).labels;
        expect(opening.length).toBeLessThan(standard.length);
      });

      test(`tell core, belts and labs at the opening on the ${name} in ${language}`, () => {
        const { labels, scene } = draw({ ...DEFAULT_STATE, language }, null, size);
        const kinds = labels.map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind === 'core')).toHaveLength(1);
        expect(kinds.filter((kind) => kind === 'belt')).toHaveLength(2);
        expect(kinds).toContain('lab');
        expect(scene.marks.filter(({ kind }) => kind === 'node').length).toBeGreaterThan(15);
      });
    }
  }

  test('keep inside the stage and off the marks', () => {
    for (const [, size] of Object.entries(SIZES)) {
      const { labels, scene, at } = draw(DEFAULT_STATE, null, size);
      const project = projector(at, size);
      for (const label of labels) {
        for (const box of label.boxes) {
          expect(box.left).toBeGreaterThanOrEqual(size.inset.left);
          expect(box.right).toBeLessThanOrEqual(size.width - size.inset.right);
          expect(box.top).toBeGreaterThanOrEqual(size.inset.top);
          expect(box.bottom).toBeLessThanOrEqual(size.height - size.inset.bottom);
          for (const mark of scene.marks) {
            const { x, y } = project(mark.at);
            const radius = markRadius(mark, scene) - 1;
            const mid = {
              left: x - radius,
              right: x + radius,
              top: y - radius,
              bottom: y + radius,
            };
            expect(overlaps(box, mid), `${label.lines} on ${mark.places[0]?.name.zh}`).toBe(false);
          }
        }
      }
    }
  });

  test('tell a water once where it is near', () => {
    for (const [, size] of Object.entries(SIZES)) {
      for (const camera of CAMERAS) {
        const rivers = draw(DEFAULT_STATE, camera, size).labels.filter(
          ({ kind }) => kind === 'river',
        );
        for (const [index, one] of rivers.entries()) {
          for (const other of rivers.slice(index + 1)) {
            if (one.lines[0] !== other.lines[0]) continue;
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(120);
          }
        }
      }
    }
  });

  test('name the chosen place first, wherever the camera stands', () => {
    const lab = placeNamed('江门中微子实验室');
    const state: State = { ...DEFAULT_STATE, chosen: { kind: 'place', number: lab.number } };
    const { labels } = draw(state, null, SIZES.phone);
    expect(labels.find(({ number }) => number === lab.number)?.strength).toBe('selected');
  });

  test('leave out what the lens fades', () => {
    const cluster = city.plan.industries[0];
    const state: State = { ...DEFAULT_STATE, industries: cluster ? [cluster.number] : [] };
    const { labels, scene } = draw(state, null, SIZES.desktop);
    const faded = new Set(
      scene.marks.filter((mark) => mark.strength === 'faded').flatMap((mark) => mark.id),
    );
    expect(faded.size).toBeGreaterThan(0);
    expect(
      labels.filter(
        ({ number, kind }) => kind !== 'district' && kind !== 'group' && faded.has(number ?? -1),
      ),
    ).toEqual([]);
  });
});
