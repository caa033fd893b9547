import { resolve } from 'node:path';
import { buildCity } from '../geo/build';
import { type City, parseCity } from '../src/city/city';
import type { Ground } from '../src/city/ground';

const built = buildCity(resolve(import.meta.dirname, '../geo'));

/** The real city, as the app loads it. */
export const city: City = parseCity(built['zh-Hans'].city);
export const ground: Ground = built['zh-Hans'].ground;
export const traditionalCity: City = parseCity(built['zh-Hant'].city);
export const traditionalGround: Ground = built['zh-Hant'].ground;

/** A place that the data must have. */
export function placeNamed(name: string) {
  const place = city.places.find((candidate) => candidate.name.zh === name);
  if (!place) throw new Error(`no place is named ${name}`);
  return place;
}
