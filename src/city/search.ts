import type { Feature, Point } from 'geojson';
import type { City, LonLat, Place } from './city';
import { DATUMS, type Datum, parseCoordinates, toWgs84 } from './datum';
import type { Ground, TownProperties } from './ground';
import type { GlossaryEntry, Numbered, Task } from './types';

/** How Chinese names are spoken: the syllables of each, one for each character, by the name. */
export type Pinyin = Readonly<Record<string, readonly string[]>>;

/** What a search can find. */
export type Target =
  | { kind: 'place'; place: Place }
  /** A cluster, or a single term of the plan, by its number. */
  | { kind: 'industry'; industry: Numbered }
  | { kind: 'task'; task: Task }
  | { kind: 'unit'; unit: Numbered }
  /** A town, or a railway station: on the ground, not in the plan. */
  | { kind: 'town'; town: Feature<Point, TownProperties> }
  | { kind: 'word'; word: GlossaryEntry }
  /** A typed coordinate, in degrees of WGS 84, had it been of that datum. */
  | { kind: 'spot'; at: LonLat; datum: Datum };

/** In the order in which they stand where they fit alike. */
const KINDS: readonly Target['kind'][] = [
  'spot',
  'place',
  'industry',
  'task',
  'unit',
  'town',
  'word',
];

export type Found = Target & {
  /** How well it fits, 0 best. */
  rank: number;
};

/** What can be written for something, in the order of its weight: its names, then what else says it. */
interface Entry {
  target: Target;
  forms: readonly Form[];
}

interface Form {
  /** The characters, folded. */
  characters: readonly string[];
  /** Of each character its syllable; itself where it has none. */
  syllables: readonly string[];
  /** All characters, and all syllables, in a row. */
  written: string;
  spoken: string;
  /** Of Latin text its words, folded. */
  words: readonly string[];
}

export type SearchIndex = readonly Entry[];

const SILENT = /[\s“”"'‘’（）()〔〕【】《》·・,，、.。\-–—_/+×]/g;

/** Upper and lower case, width, accents and punctuation do not matter to a search. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase().replace(SILENT, '');

function formOf(text: string, pinyin: Pinyin): Form {
  const spoken = pinyin[text];
  const pairs = [...text].flatMap((character, index) => {
    const folded = fold(character);
    return folded ? [[folded, fold(spoken?.[index] ?? character)] as const] : [];
  });
  const characters = pairs.map(([character]) => character);
  const syllables = pairs.map(([, syllable]) => syllable);
  return {
    characters,
    syllables,
    written: characters.join(''),
    spoken: spoken ? syllables.join('') : '',
    words: /\p{Script=Latin}/u.test(text)
      ? text
          .split(/[\s\-–—/()]+/)
          .map(fold)
          .filter(Boolean)
      : [],
  };
}

/**
 * All that a search looks through. `pinyin` is how the Chinese names of this script are spoken,
 * `nicknames` what a task is called beside its title.
 */
export function searchIndex(
  city: City,
  ground: Ground,
  pinyin: Pinyin,
  nicknames: (task: Task) => readonly string[] = () => [],
): SearchIndex {
  const { plan } = city;
  const entry = (target: Target, texts: readonly string[]): Entry => ({
    target,
    forms: [...new Set(texts)].map((text) => formOf(text, pinyin)),
  });
  const clusters = plan.industries.map((cluster) =>
    entry({ kind: 'industry', industry: { ...cluster.name, number: cluster.number } }, [
      cluster.name.zh,
      cluster.name.en,
      ...(city.otherScript.industries[cluster.id] ?? []),
    ]),
  );
  const terms = plan.industries.flatMap((cluster) =>
    cluster.terms
      .filter(({ zh }) => zh !== cluster.name.zh)
      .map((term) => entry({ kind: 'industry', industry: term }, [term.zh, term.en])),
  );
  // The seats of the districts are found as districts.
  const towns = [...ground.towns.features, ...ground.stations.features].filter(
    ({ properties }) => properties.kind !== 'seat',
  );
  return [
    ...city.places.map((place) =>
      entry({ kind: 'place', place }, city.writtenForms.get(place) ?? []),
    ),
    ...clusters,
    ...terms,
    ...plan.tasks.map((task) =>
      entry({ kind: 'task', task }, [task.title.zh, task.title.en, ...nicknames(task)]),
    ),
    ...plan.units.map((unit) => entry({ kind: 'unit', unit }, [unit.zh, unit.en])),
    ...towns.map((town) => {
      const { id, name } = town.properties;
      return entry({ kind: 'town', town }, [
        name.zh,
        name.en,
        ...(city.otherScript.ground[id] ?? []),
      ]);
    }),
    ...plan.glossary.map((word) =>
      entry({ kind: 'word', word }, [word.term.zh, word.term.en, ...word.aliases]),
    ),
  ];
}

/** Ranks of the ways to match, best first. */
const RANK = {
  whole: 0,
  start: 1,
  inside: 2,
  spokenWhole: 3,
  spokenStart: 4,
  words: 5,
  spokenInside: 6,
  parted: 7,
  nearly: 8,
};

/** In the middle of a name so many characters may be left out, by who typed so many letters. */
const LEFT_OUT = { most: 3, letters: 3, initials: 5 };

/**
 * Whether a query, from one of its letters on, runs through the characters from one of them on; with
 * `gap` so many of them may be left out in one place.
 */
function runs(query: string, at: number, form: Form, from: number, gap = 0): boolean {
  if (at >= query.length) return true;
  const character = form.characters[from];
  if (character === undefined) return false;
  if (query.startsWith(character, at) && runs(query, at + character.length, form, from + 1, gap)) {
    return true;
  }
  // Not before the first one.
  if (gap > 0 && at > 0) {
    const later = [...Array(gap).keys()].map((index) => from + 1 + index);
    if (later.some((each) => runs(query, at, form, each))) return true;
  }
  const syllable = form.syllables[from] ?? '';
  if (syllable === character) return false;
  const rest = query.slice(at);
  // The last syllable may be begun only.
  if (syllable.startsWith(rest)) return true;
  const initials = [syllable, syllable.slice(0, 2), syllable.slice(0, 1)].filter(
    (each, index) => index !== 1 || /^[zcs]h$/.test(each),
  );
  return initials.some(
    (each) => query.startsWith(each, at) && runs(query, at + each.length, form, from + 1, gap),
  );
}

/** Where in the characters a query runs as Chinese, pinyin, initials or a mixture; -1 if nowhere. */
function spokenAt(query: string, form: Form, gap = 0): number {
  return form.characters.findIndex((_, index) => runs(query, 0, form, index, gap));
}

/**
 * The fewest letters to be changed, left out or added so that a query stands somewhere in a text
 * (P. H. Sellers, The theory and computation of evolutionary distances, 1980).
 */
export function distanceWithin(query: string, text: string): number {
  const letters = [...query];
  let column = [0, ...letters.map((_, index) => index + 1)];
  let best = letters.length;
  for (const character of text) {
    const next = [0];
    letters.forEach((letter, index) => {
      const same = (column[index] ?? 0) + (letter === character ? 0 : 1);
      next.push(Math.min(same, (column[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    });
    column = next;
    best = Math.min(best, column[letters.length] ?? best);
  }
  return best;
}

const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

/** How many mistakes are forgiven in a query: in fewer letters a mistake says something else. */
function forgiven(query: string): number {
  if (isChinese(query)) return [...query].length >= 3 ? 1 : 0;
  return query.length >= 10 ? 2 : query.length >= 4 ? 1 : 0;
}

/** Two neighbours in the wrong order are one mistake, not two. */
function swapped(query: string): string[] {
  const letters = [...query];
  return letters
    .slice(1)
    .map((letter, index) =>
      [...letters.slice(0, index), letter, letters[index] ?? '', ...letters.slice(index + 2)].join(
        '',
      ),
    );
}

function rankOf(query: string, words: readonly string[], form: Form): number {
  const at = form.written.indexOf(query);
  if (at === 0) return form.written === query ? RANK.whole : RANK.start;
  if (at > 0) return RANK.inside;
  const spoken = spokenAt(query, form);
  if (spoken === 0) {
    return form.spoken === query ? RANK.spokenWhole : RANK.spokenStart;
  }
  if (words.length > 0 && words.every((word) => form.words.some((each) => each.startsWith(word)))) {
    return RANK.words;
  }
  return spoken > 0 ? RANK.spokenInside : Number.POSITIVE_INFINITY;
}

/** The same for a name of which the middle is left out, as people do: 江门高新区 for 江门国家高新区. */
function rankParted(query: string, form: Form): number {
  const { most, letters, initials } = LEFT_OUT;
  if (query.length < (isChinese(query) ? letters : initials)) return Number.POSITIVE_INFINITY;
  return spokenAt(query, form, most) >= 0 ? RANK.parted : Number.POSITIVE_INFINITY;
}

/** The same with mistakes: how many there are, beyond `RANK.nearly`. */
function rankNearly(query: string, form: Form): number {
  const most = forgiven(query);
  if (most === 0) return Number.POSITIVE_INFINITY;
  const texts = [form.written, form.spoken].filter((text) => text.length >= query.length - most);
  const mistakes = texts.flatMap((text) => {
    const found = distanceWithin(query, text);
    const turned = found > 1 && swapped(query).some((each) => text.includes(each)) ? 1 : found;
    return turned <= most ? [turned] : [];
  });
  return mistakes.length ? RANK.nearly + Math.min(...mistakes) : Number.POSITIVE_INFINITY;
}

/** A query in pinyin, as far as the names tell how its characters are spoken. */
function soundOf(query: string, index: SearchIndex): string {
  const sounds = new Map(
    index.flatMap(({ forms }) =>
      forms.flatMap(({ characters, syllables }) =>
        characters.map((character, at) => [character, syllables[at] ?? character] as const),
      ),
    ),
  );
  return [...query].map((character) => sounds.get(character) ?? character).join('');
}

const order = ({ target }: Entry) => KINDS.indexOf(target.kind);

/** What stands in a typed coordinate, and in no name. */
const COORDINATE = /^[\d\s.,;/°'"′″度分秒NSEW北纬緯东東经經：:，、-]+$/i;

/** A typed coordinate as a spot of each datum: which one it is only the visitor knows. */
function spotsIn(text: string): Found[] {
  const position = COORDINATE.test(text) ? parseCoordinates(text) : null;
  if (!position) return [];
  return DATUMS.map((datum) => ({ kind: 'spot', at: toWgs84(position, datum), datum, rank: 0 }));
}

/** Everything that a query finds, the best first. Never throws. */
export function search(index: SearchIndex, text: string): Found[] {
  const query = fold(text);
  if (!query) return [];
  const spots = spotsIn(text);
  if (spots.length > 0) return spots;
  const words = text.trim().split(/\s+/).map(fold).filter(Boolean);
  const ranked = (rank: (form: Form) => number) =>
    index.flatMap((entry) => {
      const ranks = entry.forms.map(rank);
      const best = Math.min(...ranks);
      if (!Number.isFinite(best)) return [];
      const { length } = entry.forms[ranks.indexOf(best)]?.written ?? '';
      return [{ entry, best, length }];
    });
  const attempts = [
    () => ranked((form) => rankOf(query, words.length > 1 ? words : [query], form)),
    () => ranked((form) => rankParted(query, form)),
    () => ranked((form) => rankNearly(query, form)),
    // The wrong one of several characters that sound alike.
    () => {
      const sound = soundOf(query, index);
      return sound === query ? [] : ranked((form) => rankParted(sound, form));
    },
  ];
  let found: ReturnType<typeof ranked> = [];
  for (const attempt of attempts) if (found.length === 0) found = attempt();
  return found
    .sort((a, b) => a.best - b.best || order(a.entry) - order(b.entry) || a.length - b.length)
    .map(({ entry, best }) => ({ ...entry.target, rank: best }));
}
