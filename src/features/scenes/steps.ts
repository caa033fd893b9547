import type { City } from '../../city/city';
import { parseLink } from '../../state/fullLink';
import { titleOf } from '../../state/state';
import type { OwnScene, Work } from '../../state/work';
import { knownIn } from '../ownWork';
import { viewLink } from './view';

/** A scene as it is handed over: who takes it gives it an id. */
export type Step = Omit<OwnScene, 'id'>;

/** Beyond this it is no script that anybody tells. Characters of a title, a text, a link; steps; data of one. */
export const MOST = { title: 60, text: 1000, link: 2000, steps: 100, data: 1000 };

/** Why a step is not taken, and what of it: `step` counts from 1. */
export interface Refusal {
  step: number;
  code: 'notStep' | 'noTitle' | 'longTitle' | 'noText' | 'longText' | 'noLink' | 'unknownLink';
  /** The part of its link that this map does not know. */
  value: string;
}

export interface Steps {
  steps: Step[];
  refused: Refusal[];
}

/** A text as it is kept: lines of whole characters that can be shown, not too long. */
export const textOf = (words: string): string =>
  [
    ...words
      .replace(/\r\n?/g, '\n')
      .replace(/[\p{Surrogate}\p{Cc}]/gu, (c) => (c === '\n' ? c : ' ')),
  ]
    .slice(0, MOST.text)
    .join('')
    .trim();

const lengthOf = (words: string) => [...words].length;

/** Why a value is no step; '' where it is one. */
function problemOf(value: unknown): Refusal['code'] | '' {
  if (typeof value !== 'object' || value === null) return 'notStep';
  const { title, text, link } = value as Partial<Record<keyof Step, unknown>>;
  if (typeof title !== 'string' || !titleOf(title)) return 'noTitle';
  if (lengthOf(title) > MOST.title) return 'longTitle';
  if (typeof text !== 'string') return 'noText';
  if (lengthOf(text) > MOST.text) return 'longText';
  const isLink = typeof link === 'string' && (link === '' || link.startsWith('?'));
  return isLink && link.length <= MOST.link ? '' : 'noLink';
}

/** In pixels; of a screen that is none a view is told from its middle alone. */
const isLength = (value: unknown) => typeof value === 'number' && value >= 1 && value <= 100_000;
const isSize = (value: Partial<Step['size']>): value is NonNullable<Step['size']> =>
  isLength(value?.width) && isLength(value?.height);

/** Ids of data, as the device has them. */
const areIds = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length <= MOST.data &&
  value.every((id) => typeof id === 'string' && id.length > 0 && id.length <= 100);

/** Takes of some values what are steps of this map. Their links are written anew: nothing else comes along. */
export function readSteps(values: readonly unknown[], city: City): Steps {
  const read: Steps = { steps: [], refused: [] };
  for (const [index, value] of values.entries()) {
    const code = problemOf(value);
    if (code) {
      read.refused.push({ step: index + 1, code, value: '' });
      continue;
    }
    const { title, text, link, size, data } = value as Step;
    const { state, camera, problems } = parseLink(link, city);
    const [unknown] = problems;
    if (unknown) {
      const part = `${unknown.parameter}=${unknown.value}`;
      read.refused.push({ step: index + 1, code: 'unknownLink', value: part });
      continue;
    }
    read.steps.push({
      title: titleOf(title),
      text: textOf(text),
      link: viewLink(state, camera, city),
      ...(isSize(size) ? { size: { width: size.width, height: size.height } } : {}),
      ...(areIds(data) ? { data: [...data] } : {}),
    });
  }
  return read;
}

/** A step that came from elsewhere: of its data those that are here; where none is, it says nothing of them. */
export function withKnownData({ data = [], ...step }: Step, work: Pick<Work, 'data'>): Step {
  const known = knownIn(work, data);
  return known.length > 0 ? { ...step, data: known } : step;
}

/** An id that no other scene has. */
const newId = () =>
  [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');

/** A step as a scene of one's own. */
export const sceneOfStep = (step: Step): OwnScene => ({ ...step, id: newId() });

/** The scenes with one of them at another place. */
export function moved(scenes: readonly OwnScene[], from: number, to: number): OwnScene[] {
  const rest = [...scenes];
  const taken = rest.splice(from, 1);
  rest.splice(to, 0, ...taken);
  return rest;
}
