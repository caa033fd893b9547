import type { MapCamera, MapLanguage, MapView } from './embed';

/*
 * What a page and the map in it say to each other: the page sets parameters of a link, the map tells
 * what it shows. A message is refused as a whole where anything in it is not as it is written here.
 */

const PROTOCOL = 'innovation-map';
/** A message of another version is none of ours. */
const VERSION = 1;

/** The parameters of a link that a page may set. */
export const SETTABLE = [
  'place',
  'section',
  'task',
  'industry',
  'hide',
  'layers',
  'base',
  'at',
  'lang',
  'theme',
  'embed',
] as const;
export type Settable = (typeof SETTABLE)[number];

/** Values as they stand in a link, to be read by its parser; null for the default. */
export type Setting = Partial<Record<Settable, string | null>>;

export const EVENTS = ['ready', 'select', 'change'] as const;
export type EventName = (typeof EVENTS)[number];

export interface Told {
  event: EventName;
  view: MapView;
}

/** Longer no value of a link is. */
const LONGEST = 2000;
/** More places or industries there are not. */
const MOST = 500;

type Fields = Readonly<Record<string, unknown>>;

/** An object with these fields and no others; null for everything else. */
function fieldsOf(value: unknown, names: readonly string[]): Fields | null {
  if (typeof value !== 'object' || !value || Array.isArray(value)) return null;
  const own = Object.keys(value);
  const isExact = own.length === names.length && own.every((name) => names.includes(name));
  return isExact ? (value as Fields) : null;
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST;
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isWhole = (value: unknown): value is number => Number.isInteger(value);
const areWhole = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length <= MOST && value.every(isWhole);

const envelope = (content: object) => ({ protocol: PROTOCOL, version: VERSION, ...content });

/** What a message holds beside its envelope; null where it is none of ours. */
function opened(message: unknown, names: readonly string[]): Fields | null {
  const fields = fieldsOf(message, ['protocol', 'version', ...names]);
  return fields?.protocol === PROTOCOL && fields.version === VERSION ? fields : null;
}

export const printSetting = (set: Setting) => envelope({ set });

/** What a page asks for; null where the message is not to be heard. */
export function parseSetting(message: unknown): Setting | null {
  const set = opened(message, ['set'])?.set;
  if (typeof set !== 'object' || !set) return null;
  const names = Object.keys(set);
  const isKnown = names.every(
    (name) =>
      (SETTABLE as readonly string[]).includes(name) &&
      ((set as Fields)[name] === null || isText((set as Fields)[name])),
  );
  return isKnown && names.length > 0 && fieldsOf(set, names) ? (set as Setting) : null;
}

export const printTold = (told: Told) => envelope(told);

const LANGUAGES: readonly unknown[] = ['zh-Hans', 'zh-Hant', 'en'] satisfies MapLanguage[];

function isCamera(value: unknown): value is MapCamera {
  const fields = fieldsOf(value, ['zoom', 'latitude', 'longitude']);
  return fields !== null && Object.values(fields).every(isNumber);
}

const VIEW: { [Name in keyof MapView]: (value: unknown) => boolean } = {
  address: (value) => isText(value) && /^https?:\/\//.test(value),
  title: isText,
  lang: (value) => LANGUAGES.includes(value),
  place: (value) => value === null || isWhole(value),
  places: areWhole,
  name: isText,
  industry: areWhole,
  at: (value) => value === null || isCamera(value),
};

/** What a map tells of itself; null where the message is not to be heard. */
export function parseTold(message: unknown): Told | null {
  const fields = opened(message, ['event', 'view']);
  const view = fieldsOf(fields?.view, Object.keys(VIEW));
  const event = EVENTS.find((each) => each === fields?.event);
  if (!view || !event) return null;
  const isGood = Object.entries(VIEW).every(([name, isKnown]) => isKnown(view[name]));
  return isGood ? { event, view: view as unknown as MapView } : null;
}
