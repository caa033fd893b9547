import { resolve } from 'node:path';
import { buildCity, DataError } from '../../geo/build';

/** `npm run check:geo [-- FOLDER]`: everything that is wrong with the data, each in a line. */
export function main([folder = 'geo']: string[]): number {
  try {
    const { city } = buildCity(resolve(folder))['zh-Hans'];
    console.log(`${folder}: ${city.places.length} places, no problems`);
    return 0;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    return 1;
  }
}
