import { PAGES } from './pages';
import { PROFILES } from './profiles';

export interface Options {
  /** How many rounds; null for as many as the time allows. */
  rounds: number | null;
  pages: string[];
  profiles: string[];
  /** Whether the site is built first. */
  build: boolean;
}

const FULL_ROUNDS = 15;

export const USAGE = `npm run bench -- [--full | --rounds=N] [--only=NAME,NAME] [--profile=NAME] [--no-build]
  pages: ${PAGES.map(({ name }) => name).join(', ')}
  profiles: ${PROFILES.map(({ name }) => name).join(', ')}`;

function chosen(wanted: string, known: readonly string[]): string[] {
  const names = wanted.split(',');
  const strange = names.filter((name) => !known.includes(name));
  if (strange.length > 0) throw new Error(`not known: ${strange.join(', ')}\n${USAGE}`);
  return names;
}

/** @throws Error with the usage, where an argument is not one of these. */
export function readOptions(args: readonly string[]): Options {
  const pages = PAGES.map(({ name }) => name);
  const profiles = PROFILES.map(({ name }) => name as string);
  const options: Options = { rounds: null, pages, profiles, build: true };
  for (const argument of args) {
    const [name, value = ''] = argument.split('=');
    if (argument === '--full') options.rounds = FULL_ROUNDS;
    else if (argument === '--no-build') options.build = false;
    else if (name === '--rounds' && /^[1-9]\d*$/.test(value)) options.rounds = Number(value);
    else if (name === '--only') options.pages = chosen(value, pages);
    else if (name === '--profile') options.profiles = chosen(value, profiles);
    else throw new Error(`not understood: ${argument}\n${USAGE}`);
  }
  return options;
}
