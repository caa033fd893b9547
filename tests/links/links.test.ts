import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json';
import { parseCity } from '../../src/city/city';
import { readSceneHash } from '../../src/features/scenes/scene-link';
import { linkOfPath } from '../../src/offline/fallback';
import { parseLink } from '../../src/state/fullLink';
import { pagePath } from '../../src/state/paths';
import { sectionSlug } from '../../src/state/sections';
import { city } from '../city';

/** What a release has published: it never changes again. */
interface Release {
  /** Ids of places, and names of what else links know by a number. */
  places: Record<string, string>;
  industries: Record<string, string>;
  units: Record<string, string>;
  /** What links call the plan's sections. */
  sections: string[];
  /** The last of the tasks, which count from 1. */
  tasks: number;
  /** Links, and what of the state each of them opens. */
  links: Record<string, object>;
  /** Ends of addresses with scenes, and their titles. */
  scenes: Record<string, string[]>;
}

const folder = import.meta.dirname;
const releases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    version: name.replace(/\.json$/, ''),
    release: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Release,
  }));

test('this release has a table of its links', () => {
  // Copy the last one under the new version, and add what links can say since then.
  expect(releases.map(({ version }) => version)).toContain(manifest.version);
});

describe.each(releases)('what release $version published', ({ release }) => {
  test.each(Object.entries(release.links))('%s still opens the same', (link, opens) => {
    const { state, camera, problems } = parseLink(link, city);
    expect(problems).toEqual([]);
    expect({ ...state, camera }).toMatchObject(opens);
  });

  test('numbers of places lead to the same places, or to what took their place', () => {
    for (const [number, id] of Object.entries(release.places)) {
      const place = city.byNumber.get(Number(number));
      expect([place?.id, ...(place?.formerIds ?? [])], `place ${number}`).toContain(id);
    }
  });

  test('numbers of industries and units still have their names', () => {
    for (const [number, name] of Object.entries(release.industries)) {
      expect(city.industries.get(Number(number))?.name.zh, `industry ${number}`).toBe(name);
    }
    for (const [number, name] of Object.entries(release.units)) {
      const unit = city.plan.units.find((each) => each.number === Number(number));
      expect(unit?.zh, `unit ${number}`).toBe(name);
    }
  });

  test('pages stand where they stood, and open without a network', () => {
    const sections = [...city.sections.keys()].map((id) => sectionSlug(id));
    expect(sections).toEqual(expect.arrayContaining(release.sections));
    expect(city.plan.tasks.length).toBeGreaterThanOrEqual(release.tasks);
    for (const number of Object.keys(release.places).map(Number)) {
      expect(pagePath({ kind: 'place', number }, 'en')).toBe(`en/place/${number}/`);
      const link = linkOfPath(`en/place/${number}/`);
      expect(parseLink(link ?? '', city).problems).toEqual([]);
    }
  });

  test('scenes that were handed over still open', () => {
    for (const [hash, titles] of Object.entries(release.scenes)) {
      expect(readSceneHash(hash, city)?.steps.map(({ title }) => title)).toEqual(titles);
    }
  });
});

test('the number of a retired place leads to the one it was retired for, wherever a link has it', () => {
  const [first, ...others] = city.places;
  if (!first) throw new Error('the city has no places');
  const heir = parseCity({ ...city, places: [{ ...first, formerNumbers: [9999] }, ...others] });
  const { number } = first;
  const open = (link: string) => {
    const { state, problems } = parseLink(link, heir);
    expect(problems).toEqual([]);
    return state;
  };
  expect(open('?v=1&place=9999').chosen).toEqual({ kind: 'place', number });
  expect(open(`?v=1&place=9999.${number}`).chosen).toEqual({ kind: 'place', number });
  expect(open('?v=1&show=tasks&names=9999').chosen).toMatchObject({ filter: { place: number } });
  expect(open('?v=1&brief=9999').output).toMatchObject({ numbers: [number] });
});
