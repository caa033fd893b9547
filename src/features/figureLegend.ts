import type { City } from '../city/city';
import { EVIDENCE_LEVELS } from '../city/queries';
import type { Evidence } from '../city/types';
import type { Translate } from '../i18n/messages';
import { dataLegend, formOf, sizeLegend, unsizedCount } from '../scene/data-classes';
import { mapName } from '../scene/labels/name';
import { legendOf } from '../scene/legend';
import type { Level } from '../scene/level';
import { sceneOf } from '../scene/scene';
import type { State } from '../state/state';
import type { DataLayer } from '../state/work';
import type { FigureLegend } from '../svg/FigurePicture';
import { classText, sizeText } from './classText';

const EVIDENCE = EVIDENCE_LEVELS.slice(0, 3) as readonly Evidence[];

/**
 * All that a figure shows at a level: the layers that are on and drawn; in the lens, in the place of
 * the nodes, by which evidence they were found, and what is tinted; what a dashed ring and a +1 mean.
 */
export function figureLegend(city: City, state: State, level: Level, t: Translate): FigureLegend[] {
  const { marks, slots, zones, lens } = sceneOf(city, state, level);
  const isNear = level === 'county' || level === 'site';
  const entries = slots
    .flatMap((slot) => slot.entries)
    .filter(({ place }) => isNear || lens || place.kind !== 'platform');
  const drawn = new Set([
    ...marks.map(({ kind }) => kind),
    ...entries.map(({ place }) => place.kind),
  ]);
  const found = new Set([...marks, ...entries].map(({ evidence }) => evidence));
  const plain = (kind: FigureLegend['kind'], name: string): FigureLegend => ({
    kind,
    index: 0,
    opacity: 1,
    name,
  });
  const layers = legendOf(city, state)
    .filter(({ shown, places, kind }) => {
      if (!shown) return false;
      if (kind === 'town' || kind === 'railway') return isNear;
      if (kind === 'belt') return true;
      if (kind === 'core') return drawn.has(kind);
      // In the lens nodes are told by their evidence, districts by their tint.
      if (kind === 'node' || kind === 'district') return !lens && places.length > 0;
      return places.length > 0 && drawn.has(kind);
    })
    .map(
      ({ kind, index, opacity, place }): FigureLegend => ({
        kind,
        index,
        opacity,
        name:
          kind === 'belt' ? (place ? mapName(place, t.language).line : '') : t(`layers.${kind}`),
      }),
    );
  // At the overview most names wait for a nearer look, and their +1 with them.
  const isCounted = marks.some(
    ({ places, strength, kind }) =>
      places.length > 1 &&
      strength !== 'faded' &&
      (level !== 'overview' || kind === 'lab' || strength === 'selected'),
  );
  return [
    ...layers,
    ...EVIDENCE.filter((each) => found.has(each)).map((variant) => ({
      ...plain('evidence', t(`match.${variant}`)),
      variant,
    })),
    ...(zones.some(({ tone }) => tone === 'stated') ? [plain('stated', t('figure.stated'))] : []),
    ...(entries.length > 0 ? [plain('dashed', t('overview.dashed'))] : []),
    ...(isCounted ? [plain('more', t('figure.more'))] : []),
  ];
}

/** How large points are by a column. */
const figureSizes = (layer: DataLayer, t: Translate): FigureLegend[] => {
  const { size } = layer.style;
  const items = sizeLegend(layer);
  if (size.kind === 'one' || items.length === 0) return [];
  const line = { index: 0, opacity: 1 };
  const count = unsizedCount(layer);
  return [
    { ...line, kind: 'words', name: t('data.legend.size', { column: size.column }) },
    ...items.map(({ radius, number }) => ({
      ...line,
      kind: 'size' as const,
      radius,
      name: sizeText(t, number),
    })),
    ...(count > 0
      ? [{ ...line, kind: 'words' as const, name: t('data.legend.noSize', { count }) }]
      : []),
  ];
};

/** What the visitor's data on it mean. */
export const figureDataLegend = (data: readonly DataLayer[], t: Translate): FigureLegend[] =>
  data
    .filter(({ shown }) => shown)
    .flatMap((layer): FigureLegend[] => {
      const { colour } = layer.style;
      const name = colour.kind === 'one' ? [] : [`${layer.name} · ${colour.column}`];
      const line = { index: 0, opacity: 1 };
      return [
        ...name.map((told) => ({ ...line, kind: 'words' as const, name: told })),
        ...dataLegend(layer).map((item) => ({
          ...line,
          kind: 'data' as const,
          colour: item.colour,
          form: formOf(layer.data),
          name: classText(t, item, layer.name),
        })),
        ...figureSizes(layer, t),
      ];
    });
