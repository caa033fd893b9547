import type { PlatformKind } from './platforms';

export const NEIGHBOURS = ['core', 'lab', 'university', 'station'] as const;
export type Neighbourhood = (typeof NEIGHBOURS)[number];

/** What is weighed where places are matched with a need. */
export const CRITERIA = ['industry', ...NEIGHBOURS, 'district', 'platform'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** What a company needs, beside the industries that filter. */
export interface Need {
  near: readonly Neighbourhood[];
  /** Numbers of districts. */
  districts: readonly number[];
  /** Kinds of platform that a district is to have. */
  platforms: readonly PlatformKind[];
  /** How much each criterion counts, from 0 to 5, where it is not as `WEIGHTS` has it. */
  weights: Partial<Record<Criterion, number>>;
}

export const NO_NEED: Need = { near: [], districts: [], platforms: [], weights: {} };

/** How much a criterion counts until the visitor moves it. */
export const WEIGHTS: Record<Criterion, number> = {
  industry: 5,
  core: 3,
  lab: 3,
  university: 3,
  station: 3,
  district: 3,
  platform: 2,
};
