import type { Code, TypeName } from './messages';
import { nearest } from './nearest';
import type { Values } from './problem';

export type Report = (property: string, code: Code, values?: Values) => void;

/** Says of a value what is wrong with its shape; `path` is where it stands. */
export type Schema = (value: unknown, path: string, report: Report) => void;

/** The path of a property or an item below another. */
export const below = (path: string, key: string | number) =>
  typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${key}` : key;

/** A value as a message shows it. */
export const shown = (value: unknown) => {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typed(type: TypeName, isOfType: (value: unknown) => boolean): Schema {
  return (value, path, report) => {
    if (!isOfType(value)) report(path, 'wrongType', { type, found: shown(value) });
  };
}

export const number = typed('number', Number.isFinite);
export const positive = typed('positive', (value) => Number.isInteger(value) && Number(value) > 0);
export const position = typed(
  'position',
  (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite),
);
export const years = typed(
  'years',
  (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isInteger),
);

export const text: Schema = (value, path, report) => {
  if (typeof value !== 'string') report(path, 'wrongType', { type: 'text', found: shown(value) });
  else if (!value.trim()) report(path, 'emptyWords');
};

function matching(pattern: RegExp, code: Code): Schema {
  return (value, path, report) => {
    if (typeof value !== 'string') text(value, path, report);
    else if (!pattern.test(value)) report(path, code, { found: shown(value) });
  };
}

export const slug = matching(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'badSlug');

/** A day of the calendar: one that there is not, like 31 February, would be moved into the next month. */
export const date: Schema = (value, path, report) => {
  if (typeof value !== 'string') text(value, path, report);
  else if (!/^\d{4}-\d\d-\d\d$/.test(value) || !new Date(value).toJSON()?.startsWith(value)) {
    report(path, 'badDate', { found: shown(value) });
  }
};

export function oneOf(...allowed: (string | boolean)[]): Schema {
  return (value, path, report) => {
    if (allowed.some((one) => one === value)) return;
    report(path, 'unknownValue', { found: shown(value), allowed: allowed.join(', ') });
  };
}

/** The kind of the places in a file. */
export function kindOf(kind: string): Schema {
  return (value, path, report) => {
    if (value !== kind) report(path, 'wrongKind', { kind, found: shown(value) });
  };
}

export const nullable =
  (schema: Schema): Schema =>
  (value, path, report) => {
    if (value !== null) schema(value, path, report);
  };

export function list(item: Schema): Schema {
  return (value, path, report) => {
    if (Array.isArray(value)) {
      for (const [index, inner] of value.entries()) item(inner, below(path, index), report);
    } else report(path, 'wrongType', { type: 'list', found: shown(value) });
  };
}

/** A list of at least one item. */
export function filled(item: Schema): Schema {
  return (value, path, report) => {
    if (Array.isArray(value) && !value.length) report(path, 'emptyList');
    else list(item)(value, path, report);
  };
}

/** A list in which nothing stands twice. */
export function set(item: Schema): Schema {
  return (value, path, report) => {
    list(item)(value, path, report);
    if (!Array.isArray(value)) return;
    for (const [index, inner] of value.entries()) {
      const isAgain = value.indexOf(inner) < index;
      if (isAgain) report(below(path, index), 'doubledItem', { found: shown(inner) });
    }
  };
}

export function object(
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  const fields = new Map(Object.entries({ ...required, ...optional }));
  return (value, path, report) => {
    if (!isObject(value)) {
      report(path, 'wrongType', { type: 'object', found: shown(value) });
      return;
    }
    for (const name of Object.keys(required)) {
      if (!Object.hasOwn(value, name)) report(path, 'missingProperty', { name });
    }
    for (const [name, inner] of Object.entries(value)) {
      const schema = fields.get(name);
      if (schema) schema(inner, below(path, name), report);
      else report(path, 'unknownProperty', { name, nearest: nearest(name, fields.keys()) });
    }
  };
}

/** What `words` itself says of an empty text is not said again. */
const wordsIn: Schema = (value, path, report) => {
  if (value !== '') text(value, path, report);
};
const wordsShape = object({}, { zh: wordsIn, en: wordsIn });

/** Words in the two languages that people write. */
export const words: Schema = (value, path, report) => {
  wordsShape(value, path, report);
  if (!isObject(value)) return;
  for (const language of ['zh', 'en']) {
    if ((value[language] ?? '') === '') report(path, 'missingTranslation', { language });
  }
};
