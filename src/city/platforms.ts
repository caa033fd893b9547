import type { Place } from './city';

/**
 * Kinds of platform, told by words in the plan's own names: a kind of ours, derived, never stated.
 * The words are of both scripts of Chinese.
 */
const WORDS = {
  research: /研究院|研究站|实验室|實驗室|智库|智庫/,
  incubator: /孵化|加速器|众创|眾創|创谷|創谷|星创|星創|双创|雙創|创新创业|創新創業|科创园|科創園/,
  university: /大学|大學|学院|學院/,
  talent: /人才|博士|院士/,
  exchange: /交流中心|交易|对接|對接|侨梦|僑夢/,
  property: /知识产权|知識產權/,
  science: /科普|科技馆|科技館/,
} as const;

export type PlatformKind = keyof typeof WORDS;

export const PLATFORM_KINDS = Object.keys(WORDS) as PlatformKind[];

/** The kinds that the name of a place says; some say several, some none. */
export function platformKindsOf({ name }: Place): PlatformKind[] {
  return PLATFORM_KINDS.filter((kind) => WORDS[kind].test(name.zh));
}
