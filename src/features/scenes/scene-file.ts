import type { City } from '../../city/city';
import { MOST, readSteps, type Step, type Steps } from './steps';

const FORMAT = 'jiangmen-scenes';
const VERSION = 1;

/** A larger file holds no script. */
export const MOST_BYTES = 1_000_000;

/** Why a whole file is not read. */
export type FileProblem = 'notJson' | 'notScenes' | 'otherVersion' | 'tooMany' | 'noStep';

const stepOf = ({ title, text, link, size, data }: Step): Step => ({
  title,
  text,
  link,
  size,
  data,
});

/** Scenes as a file that this map opens again. */
export const writeSceneFile = (scenes: readonly Step[]): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, scenes: scenes.map(stepOf) }, null, 2)}\n`;

/** Reads what `writeSceneFile` writes. Whatever it holds, it throws nothing. */
export function readSceneFile(text: string, city: City): Steps | FileProblem {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'notJson';
  }
  const { format, version, scenes } = (content ?? {}) as Record<string, unknown>;
  if (format !== FORMAT) return 'notScenes';
  if (version !== VERSION) return 'otherVersion';
  if (!Array.isArray(scenes)) return 'notScenes';
  if (scenes.length === 0) return 'noStep';
  return scenes.length > MOST.steps ? 'tooMany' : readSteps(scenes, city);
}
