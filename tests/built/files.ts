import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const dist = resolve(import.meta.dirname, '../../dist');

/** The built files whose names end so, by name. */
export function builtFiles(ending: string): [name: string, text: string][] {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error('there is no built site to test: run `npm run build` first');
  }
  return ['', 'assets'].flatMap((folder) =>
    readdirSync(join(dist, folder))
      .filter((name) => name.endsWith(ending))
      .map((name): [string, string] => [name, readFileSync(join(dist, folder, name), 'utf8')]),
  );
}
