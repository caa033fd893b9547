import type { Language } from '../../city/language';
import type { Level } from '../level';
import type { LabelKind } from './label';
import type { TextStyle } from './measure';

/** Size in pixels at the overview and nearer, weight, and spacing in em, by what a name names. */
const STYLES: Record<
  LabelKind,
  { far: number; near: number; bold?: true; serif?: true; tracking?: number }
> = {
  spot: { far: 30, near: 30, bold: true },
  core: { far: 16, near: 17, bold: true },
  belt: { far: 13, near: 14, bold: true, tracking: 0.06 },
  district: { far: 13, near: 15, tracking: 0.34 },
  lab: { far: 12, near: 12.5, bold: true },
  node: { far: 12, near: 12.5 },
  platform: { far: 12, near: 12 },
  group: { far: 12, near: 12.5, tracking: 0.2 },
  slot: { far: 12, near: 12 },
  neighbour: { far: 12, near: 13, tracking: 0.3 },
  river: { far: 12, near: 13, serif: true, tracking: 0.5 },
  bay: { far: 12, near: 13, serif: true, tracking: 0.2 },
  sea: { far: 15, near: 17, serif: true, tracking: 1.6 },
  island: { far: 12, near: 12 },
  seat: { far: 12, near: 12.5 },
  town: { far: 12, near: 12 },
  station: { far: 12, near: 12 },
};

/** English runs longer: one size down, hardly spaced. */
export function textStyle(kind: LabelKind, level: Level, language: Language): TextStyle {
  const { far, near, bold = false, serif = false, tracking = 0 } = STYLES[kind];
  const size = level === 'overview' ? far : near;
  return language === 'en'
    ? { size: Math.max(11.5, size - 1), bold, serif, tracking: tracking > 0.5 ? 0.4 : tracking / 4 }
    : { size, bold, serif, tracking };
}
