import { Converter } from 'opencc-js/cn2t';

/** Turns every Chinese string inside a value from simplified into traditional characters. */
export type ToTraditional = <Value>(value: Value) => Value;

/**
 * Traditional Chinese in the forms of Hong Kong (OpenCC), then what the city writes otherwise:
 * each key of `overrides` is replaced by its value wherever the conversion leaves it.
 */
export function toTraditional(overrides: Readonly<Record<string, string>>): ToTraditional {
  const convert = Converter({ from: 'cn', to: 'hk' });
  const kept = Object.entries(overrides);
  const convertText = (text: string) =>
    kept.reduce((words, [from, to]) => words.replaceAll(from, to), convert(text));
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return convertText(value);
    if (Array.isArray(value)) return value.map(walk);
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
    }
    return value;
  };
  return <Value>(value: Value) => walk(value) as Value;
}
