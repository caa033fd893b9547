import { createExpression, featureFilter, latest } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
  colourExpression,
  filterExpression,
  radiusExpression,
  whereUnsized,
} from '../../src/map/data-expressions';
import { contrast } from '../../src/scene/contrast';
import { categoryRule, dataLegend, quantileRule, sizeRule } from '../../src/scene/data-classes';
import { CATEGORY_COLOURS, classColours, OTHER_COLOUR } from '../../src/scene/data-palette';
import { colourer, passer, sizer, unsizedBy } from '../../src/scene/data-style';
import { PALETTE } from '../../src/scene/palette';
import type { ColourRule, DataLayer, SizeRule } from '../../src/state/work';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);
/** Whatever may stand in a cell, and what looks like something else. */
const cell = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    '0',
    ' ',
    '007',
    '12',
    '-3.5',
    '1e3',
    'abc',
    '企业',
    'true',
    '0x1F',
    'Infinity',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -5, max: 60 }),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.string(),
);
const text = fc.oneof(fc.constantFrom('', '0', 'true', 'abc', '企业'), fc.string());
const thresholds = fc
  .uniqueArray(fc.integer({ min: -4, max: 50 }), { minLength: 0, maxLength: 6 })
  .map((values) => values.sort((a, b) => a - b));

const rule: fc.Arbitrary<ColourRule> = fc.oneof(
  colour.map((each) => ({ kind: 'one' as const, colour: each })),
  fc
    .tuple(
      fc.uniqueArray(fc.tuple(text, colour), { selector: ([value]) => value, maxLength: 8 }),
      colour,
    )
    .map(([colours, other]) => ({ kind: 'category' as const, column: 'a', colours, other })),
  fc
    .tuple(thresholds, fc.array(colour, { minLength: 7, maxLength: 7 }), colour)
    .map(([steps, colours, other]) => ({
      kind: 'quantile' as const,
      column: 'a',
      thresholds: steps,
      colours: colours.slice(0, steps.length + 1),
      other,
    })),
);
const size: fc.Arbitrary<SizeRule> = fc.oneof(
  fc.double({ min: 1, max: 20, noNaN: true }).map((radius) => ({ kind: 'one' as const, radius })),
  fc
    .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 60 }))
    .map(([from, span]) => ({
      kind: 'column' as const,
      column: 'a',
      domain: [from, from + span] as const,
      radii: [2, 16] as const,
    })),
);

/** What the map library makes of an expression for one feature. */
function evaluated(
  expression: unknown,
  layer: 'circle-color' | 'circle-radius' | 'circle-opacity',
  value: unknown,
) {
  const { specification } = {
    specification: (latest as never as Record<string, Record<string, never>>).paint_circle?.[layer],
  };
  const made = createExpression(expression, specification as never);
  if (made.result === 'error') throw new Error(JSON.stringify(made.value));
  const properties = value === undefined ? {} : { a: value };
  return made.value.evaluateWithoutErrorHandling({ zoom: 9 }, {
    type: 'Point',
    properties,
  } as never);
}

const hex = (made: unknown): string => {
  if (typeof made === 'string') return made.toUpperCase();
  const { r, g, b } = made as { r: number; g: number; b: number };
  const channel = (each: number) =>
    Math.round(each * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(r)}${channel(g)}${channel(b)}`.toUpperCase();
};

describe('the map and the twin', () => {
  test('take a value for a value, whatever objects call their own', () => {
    for (const value of ['toString', '__proto__', 'constructor']) {
      const each: ColourRule = {
        kind: 'category',
        column: 'a',
        colours: [[value, '#112233']],
        other: '#000000',
      };
      expect(hex(evaluated(colourExpression(each), 'circle-color', value))).toBe('#112233');
    }
  });

  test('give a feature the same colour', () => {
    fc.assert(
      fc.property(rule, cell, (each, value) => {
        const made = evaluated(colourExpression(each), 'circle-color', value);
        expect(hex(made)).toBe(colourer(each)({ a: value }));
      }),
      { numRuns: 2_000 },
    );
  });

  test('give a point the same size', () => {
    fc.assert(
      fc.property(size, cell, (each, value) => {
        const made = evaluated(radiusExpression(each), 'circle-radius', value);
        expect(made as number).toBeCloseTo(sizer(each)({ a: value }), 6);
      }),
      { numRuns: 2_000 },
    );
  });

  test('leave the same points hollow', () => {
    fc.assert(
      fc.property(size, cell, (each, value) => {
        const made = evaluated(whereUnsized(each, 0, 1), 'circle-opacity', value);
        expect(made === 0).toBe(unsizedBy(each)({ a: value }));
      }),
      { numRuns: 2_000 },
    );
  });

  test('leave out the same features', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), cell, (values, value) => {
        const chosen = { column: 'a', values };
        const { filter } = featureFilter(filterExpression('point', chosen) as never, {} as never);
        const properties = value === undefined ? {} : { a: value };
        const isLeft = filter({ zoom: 9 } as never, { type: 1, properties } as never);
        expect(isLeft).toBe(passer(chosen)(properties));
      }),
      { numRuns: 2_000 },
    );
  });
});

const collection = (values: readonly unknown[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: values.map(
    (a): Feature => ({
      type: 'Feature',
      properties: { a },
      geometry: { type: 'Point', coordinates: [113, 22.5] },
    }),
  ),
});

const layer = (data: FeatureCollection, colours: ColourRule): DataLayer => ({
  id: 'x',
  name: 'x',
  data,
  columns: ['a'],
  datum: 'WGS84',
  style: { colour: colours, size: { kind: 'one', radius: 4 }, opacity: 1, label: null },
  filter: null,
  shown: true,
});

describe('classes', () => {
  test('of quantiles hold equally many', () => {
    const values = Array.from({ length: 100 }, (_, index) => (index * 37) % 100);
    const data = collection(values);
    const counts = dataLegend(layer(data, quantileRule(data, 'a', 4))).map(({ count }) => count);
    expect(counts).toEqual([25, 25, 25, 25]);
  });

  test('are fewer where many numbers are the same, and none is empty', () => {
    const data = collection([...Array(90).fill(0), ...Array(10).fill(8)]);
    const legend = dataLegend(layer(data, quantileRule(data, 'a', 5)));
    expect(legend.map(({ count }) => count)).toEqual([90, 10]);
  });

  test('of one number are one', () => {
    const data = collection([-3, -3, -3]);
    expect(dataLegend(layer(data, quantileRule(data, 'a', 5))).map(({ count }) => count)).toEqual([
      3,
    ]);
  });

  test('of values are the most frequent ones; the rest and the empty are told together', () => {
    const values = Array.from({ length: 12 }, (_, index) =>
      Array(index + 1).fill(`v${index}`),
    ).flat();
    const data = collection([...values, '', null]);
    const legend = dataLegend(layer(data, categoryRule(data, 'a')));
    expect(legend.map(({ value }) => value)).toEqual([
      'v11',
      'v10',
      'v9',
      'v8',
      'v7',
      'v6',
      'v5',
      '',
    ]);
    expect(legend.at(-1)).toMatchObject({ kind: 'other', count: 1 + 2 + 3 + 4 + 5 + 2 });
  });

  test('count what the filter leaves, and every feature once', () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1 }),
        fc.array(text, { minLength: 1 }),
        (values, left) => {
          const data = collection(values);
          for (const made of [categoryRule(data, 'a'), quantileRule(data, 'a', 5)]) {
            const filter = { column: 'a', values: left };
            const total = dataLegend({ ...layer(data, made), filter }).reduce(
              (sum, { count }) => sum + count,
              0,
            );
            const passes = passer(filter);
            expect(total).toBe(values.filter((a) => passes({ a })).length);
          }
        },
      ),
    );
  });
});

test('the size is by area: four times the number is twice the radius beyond the least', () => {
  const data = collection([0, 25, 100]);
  const rule = sizeRule(data, 'a');
  const radius = sizer(rule);
  const least = radius({ a: 0 });
  expect(radius({ a: 100 }) - least).toBeCloseTo(2 * (radius({ a: 25 }) - least), 9);
});

/** Colour vision without one kind of cones: Machado, Oliveira and Fernandes (2009), severity 1, on linear light. */
const DEFICIENCIES = {
  none: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deutan: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritan: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
};

const linear = (hexColour: string) =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hexColour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });

/** CIE L*a*b* of a colour as an eye of one kind sees it (D65). */
function lab(hexColour: string, eye: readonly number[]): number[] {
  const light = linear(hexColour);
  const row = (matrix: readonly number[], at: number, of: readonly number[]) =>
    of.reduce((sum, value, index) => sum + value * (matrix[at * 3 + index] ?? 0), 0);
  const seen = [0, 1, 2].map((at) => Math.max(0, Math.min(1, row(eye, at, light))));
  const XYZ = [0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505];
  const [x = 0, y = 0, z = 0] = [0.9505, 1, 1.089].map((white, at) =>
    Math.cbrt(row(XYZ, at, seen) / white + 1e-4),
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe('colours', () => {
  test('of a new layer stand out from the land by night as by day', () => {
    for (const theme of ['light', 'dark'] as const) {
      expect(contrast(CATEGORY_COLOURS[0], PALETTE[theme].land)).toBeGreaterThan(2.7);
    }
  });

  for (const [name, eye] of Object.entries(DEFICIENCIES)) {
    test(`of categories can be told apart, and from the rest (${name})`, () => {
      const all = [...CATEGORY_COLOURS, OTHER_COLOUR].map((each) => lab(each, eye));
      const apart = all.flatMap((a, index) =>
        all.slice(index + 1).map((b) => Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)))),
      );
      expect(Math.min(...apart)).toBeGreaterThan(20);
    });

    test(`of classes grow darker (${name})`, () => {
      for (const count of [3, 4, 5, 6, 7]) {
        const lightness = classColours(count).map((each) => lab(each, eye)[0] ?? 0);
        for (const [index, value] of lightness.slice(1).entries()) {
          expect(value).toBeLessThan((lightness[index] ?? 0) - 3);
        }
      }
    });
  }
});
