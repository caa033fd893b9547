import { build } from 'vite';
import { precompress } from './precompress';

/** `npm run build`: the site in dist, compressed. The data check is part of Vite's build. */
export async function main(): Promise<void> {
  await build({ configLoader: 'runner' });
  console.log(`${await precompress('dist')} compressed files written`);
}
