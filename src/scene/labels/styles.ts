import type { Scene } from '../scene';
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

/** For elders no name is smaller than this, and the larger ones stay larger. */
const ELDER = { least: 18, scale: 1.25 };

/** English runs longer: one size down, hardly spaced. */
export function textStyle(
  kind: LabelKind,
  { level, language, elder }: Pick<Scene, 'level' | 'language' | 'elder'>,
): TextStyle {
  const { far, near, bold = false, serif = false, tracking = 0 } = STYLES[kind];
  const isEnglish = language === 'en';
  const own = (level === 'overview' ? far : near) - (isEnglish ? 1 : 0);
  const size = elder ? Math.max(ELDER.least, own * ELDER.scale) : Math.max(11.5, own);
  const space = tracking > 0.5 ? 0.4 : tracking / 4;
  return { size, bold, serif, tracking: isEnglish ? space : tracking };
}
