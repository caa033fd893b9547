import { pinyin } from 'pinyin-pro';
import type { CityData } from '../src/city/city';
import type { Pinyin } from '../src/city/search';

/**
 * How the Chinese names of the city are spoken: of each character its syllable in Hanyu Pinyin
 * without tones, ü as v; what is no Chinese character stands for itself.
 */
export function pinyinOf({ plan, places, otherScript, groundNames }: CityData): Pinyin {
  const names = [
    ...places.flatMap(({ id, name, aliases }) => [
      name.zh,
      ...aliases,
      ...(otherScript.places[id] ?? []),
    ]),
    ...plan.industries.flatMap(({ id, name, terms }) => [
      name.zh,
      ...terms.map(({ zh }) => zh),
      ...(otherScript.industries[id] ?? []),
    ]),
    ...plan.tasks.map(({ title }) => title.zh),
    ...plan.units.map(({ zh }) => zh),
    ...Object.values(groundNames).map(({ zh }) => zh),
    ...Object.values(otherScript.ground).flat(),
    ...plan.glossary.flatMap(({ term, aliases }) => [term.zh, ...aliases]),
  ];
  return Object.fromEntries(
    [...new Set(names)]
      .filter((name) => /\p{Script=Han}/u.test(name))
      .map((name) => [
        name,
        pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' }),
      ]),
  );
}
