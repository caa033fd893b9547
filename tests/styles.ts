import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../src/styles');

/** One rule of a style sheet, for one selector. */
export interface Rule {
  file: string;
  selector: string;
  /** The last value of each property. */
  declarations: ReadonlyMap<string, string>;
}

const NOT_IN_BRACKETS = /,(?![^(]*\))/;

/** Every rule of every style sheet, whatever query it stands in, but key frames. */
export const rules: readonly Rule[] = readdirSync(folder).flatMap((file) => {
  const source = readFileSync(resolve(folder, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...source.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const declarations = new Map(
      body
        .split(';')
        .map((line) => line.split(':').map((part) => part.trim()) as [string, string])
        .filter(([property, value]) => property && value),
    );
    return selectors
      .replace(/\s+/g, ' ')
      .split(NOT_IN_BRACKETS)
      .map((selector) => ({ file, selector: selector.trim(), declarations }));
  });
});
