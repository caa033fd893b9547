import { build } from 'vite';
import { writePages } from './pages';
import { precompress } from './precompress';

/** `npm run build`: the site in dist, compressed. The data check is part of Vite's build. */
export async function main(): Promise<void> {
  await build({ configLoader: 'runner' });
  console.log(`${writePages('.', 'dist')} pages written`);
  console.log(`${await precompress('dist')} compressed files written`);
}
