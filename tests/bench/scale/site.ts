import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeProvince } from '../../province';

/** All of the project but its data: not a line of it is another. */
const PROGRAM = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json'];

const isData = (path: string) => /\bgeo\/(?:places|plan|base)$/.test(path);

export interface ProvinceSite {
  /** Its data, as `geo/` has them. */
  geo: string;
  /** What is to be served. */
  dist: string;
  /** Removes it all. */
  remove(): void;
}

/**
 * Builds the app of a province with so many places: the same program with another `geo/`, without the
 * pages of single places, uncompressed; terser would take minutes over a text of 60 MB.
 * @throws where the build fails
 */
export function buildProvince(places: number): ProvinceSite {
  // Not below node_modules: what lies there a build takes for a package.
  const folder = mkdtempSync(join(tmpdir(), `province-${places}-`));
  for (const path of PROGRAM) cpSync(path, join(folder, path), { recursive: true });
  const geo = join(folder, 'geo');
  cpSync('geo', geo, { recursive: true, filter: (path) => !isData(path) });
  writeProvince(geo, { places });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const vite = resolve('node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--max-old-space-size=8192',
      vite,
      'build',
      '--configLoader=runner',
      '--minify=oxc',
      '--logLevel=error',
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  if (status !== 0) throw new Error(`the province of ${places} places does not build: ${stderr}`);
  const remove = () => rmSync(folder, { recursive: true });
  return { geo, dist: join(folder, 'dist'), remove };
}
