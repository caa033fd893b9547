import type { City, Place } from '../city/city';
import type { Language } from '../city/language';
import type { Text } from '../city/types';
import type { Translate } from '../i18n/messages';
import { words as wordsIn } from '../scene/scene';
import { ALL_TASKS, type Chosen } from '../state/state';

/** Something that has a page of its own. */
export interface Subject {
  chosen: Chosen | null;
  /** '' for the opening page. */
  name: string;
  description: string;
  /** In the terms of schema.org. */
  thing: object | null;
}

/** A place as schema.org has it: where it lies only as well as its position is known. */
function thingOf(city: City, place: Place, words: (text: Text) => string): object {
  const { anchor, geometry, position, districts, name } = place;
  const hosts = districts.flatMap((id) => city.byId.get(id) ?? []);
  return {
    '@type': place.kind === 'district' ? 'AdministrativeArea' : 'Place',
    alternateName: [...new Set([name.zh, name.en])].filter((each) => each !== words(name)),
    ...(anchor && geometry?.type === 'Point' && position.error_m
      ? {
          geo: {
            '@type': 'GeoCircle',
            geoMidpoint: {
              '@type': 'GeoCoordinates',
              longitude: anchor[0],
              latitude: anchor[1],
            },
            geoRadius: position.error_m,
          },
        }
      : {}),
    ...(hosts.length === 1 && hosts[0] !== place
      ? {
          containedInPlace: {
            '@type': 'AdministrativeArea',
            name: words(hosts[0]?.name ?? name),
          },
        }
      : {}),
  };
}

/** Everything that has a page: the opening, places, sections, tasks, goals. */
export function subjectsOf(city: City, language: Language, t: Translate): Subject[] {
  const words = (text: Text) => wordsIn(text, language);
  const { document, tasks } = city.plan;
  const plan = words(document.title);
  const of = (name: string) => t('page.of', { name, plan });
  const subject = (chosen: Chosen, name: string): Subject => ({
    chosen,
    name,
    description: of(name),
    thing: null,
  });
  return [
    { chosen: null, name: '', description: t('overview.intro'), thing: null },
    ...city.places.map(
      (place): Subject => ({
        chosen: { kind: 'place', number: place.number },
        name: words(place.name),
        description: words(place.summary),
        thing: thingOf(city, place, words),
      }),
    ),
    ...[...city.sections]
      .filter(([id]) => !id.includes('#'))
      .map(([id, title]) => subject({ kind: 'section', id }, words(title))),
    ...tasks.map(({ id, title }) => subject({ kind: 'task', id }, words(title))),
    subject({ kind: 'goals' }, t('goals.title')),
    subject({ kind: 'tasks', filter: ALL_TASKS }, t('overview.tasks')),
  ];
}
