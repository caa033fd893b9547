import { expect, test } from 'vitest';
import { beltPen } from '../../src/scene/pen';
import type { Strength } from '../../src/scene/scene';
import { type Shape, symbolOf, type Variant } from '../../src/scene/symbols';

/* Whoever sees no colours tells everything apart by its form: here each is described without them. */

const KINDS = ['core', 'node', 'lab', 'platform', 'district'] as const;
const VARIANTS: readonly Variant[] = ['own', 'joint', 'name'];

/** The outline of a symbol alone. */
const outlineOf = ([first]: Shape[]) => first?.d;

/** What is drawn, and whether it is filled or hollow: light is what the halo is. */
const formOf = (shapes: readonly Shape[]) =>
  JSON.stringify(
    shapes.map(({ d, fill, stroke }) => ({
      d,
      fill: fill && (fill === 'halo' ? 'light' : 'dark'),
      stroke: stroke && (stroke === 'halo' ? 'light' : 'dark'),
    })),
  );

const formsOf = (strength: Strength) =>
  [0, 1].map((index) => {
    const ribbon = { id: '', index, place: {} as never, shown: true, strength };
    const { pattern, inner, line } = beltPen(ribbon, { level: 'city', elder: false });
    return { dash: pattern.dash, gap: pattern.gap, isDouble: inner !== null, width: line.width };
  });

test('every kind has an outline of its own', () => {
  const outlines = KINDS.map((kind) => outlineOf(symbolOf(kind)));
  expect(new Set(outlines).size).toBe(KINDS.length);
});

test('how the plan says it is told by what of a symbol is filled', () => {
  for (const kind of ['node', 'lab', 'platform'] as const) {
    const forms = VARIANTS.map((variant) => formOf(symbolOf(kind, variant)));
    expect(new Set(forms).size, kind).toBe(VARIANTS.length);
  }
});

test('no symbol has the form of another, whatever the plan says of it', () => {
  const forms = KINDS.flatMap((kind) =>
    [...new Set(VARIANTS.map((variant) => formOf(symbolOf(kind, variant))))].map((form) => form),
  );
  expect(new Set(forms).size).toBe(forms.length);
});

test('belts differ in pattern, and in whether their line is a double one', () => {
  for (const strength of ['plain', 'matched', 'faded', 'selected'] as const) {
    const [road, river] = formsOf(strength);
    expect(road?.isDouble).not.toBe(river?.isDouble);
    expect(road?.gap).not.toBe(river?.gap);
    expect(road?.dash).not.toEqual(river?.dash);
  }
});
