import { build } from 'vite';
import { writePages } from './pages';
import { precompress } from './precompress';

/** `npm run build`: the site in dist, compressed. The data check is part of Vite's build. */
export async function main(): Promise<void> {
  // Vite's runner, which runs this file, is for development: what it builds is not.
  process.env.NODE_ENV = 'production';
  await build({ configLoader: 'runner', mode: 'production' });
  console.log(`${writePages('.', 'dist')} pages written`);
  console.log(`${await precompress('dist')} compressed files written`);
}
