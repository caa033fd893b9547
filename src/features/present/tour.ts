import type { City, Place } from '../../city/city';
import { countByCluster, placesInDistrict } from '../../city/queries';
import type { IndustryMention, Kind, SectionId, Stated } from '../../city/types';
import { mapName } from '../../scene/labels/name';
import type { Token } from '../../scene/palette';
import { sortableOf } from '../../state/state';
import { BARE, type Group, PLAIN, type Point, type Speech, type Step } from './script';

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** Each once, in the order of the plan. */
const inOrder = (sections: readonly SectionId[], city: City): SectionId[] =>
  [...city.sections.keys()].filter((id) => sections.includes(id));

/** A name, and what stands in brackets at its end. */
const BRACKETED = /^(.+?)\s*[（(](.+)[）)]$/;

/** For the progress line, which breaks it only where the map does. */
const shortName = (place: Place, { t }: Speech): string =>
  mapName(place, t.language).lines.join(t.language === 'en' ? ' ' : '\u200b');

const points = (stated: readonly Stated[], { words }: Speech): Point[] =>
  stated.map(({ term }) => ({ text: words(term) }));

/** None where there is nothing to tell. */
const group = (title: string, told: readonly Point[]): Group[] =>
  told.length ? [{ title, points: told }] : [];

/** The plan's own words, each once. */
const terms = (mentions: readonly IndustryMention[], city: City, { words }: Speech): Point[] =>
  unique(mentions.map(({ term }) => term)).map((term) => {
    const text = city.termText.get(term);
    return { text: text ? words(text) : term };
  });

/** As the map names them; each can be shown. */
const names = (places: readonly Place[], { t }: Speech): Point[] =>
  places.map((place) => ({
    text: mapName(place, t.language).line,
    patch: { chosen: { kind: 'place', number: place.number } },
  }));

/** Of what is strong on the map, all but some layers. */
const hideBut = (city: City, shown: readonly string[]): string[] =>
  sortableOf(city).filter((layer) => !shown.includes(layer));

const of = (city: City, kind: Kind): readonly Place[] => city.byKind.get(kind) ?? [];

function whole(city: City, speech: Speech): Step {
  const { t, words } = speech;
  const { document } = city.plan;
  const frame = [...of(city, 'core'), ...of(city, 'belt')];
  const belts = of(city, 'belt');
  const counted = (['node', 'lab', 'platform'] as const).flatMap((kind): Point[] => {
    const count = of(city, kind).length;
    return count
      ? [{ text: t('present.counted', { count, kind: t(`kinds.${kind}`) }), icon: { kind } }]
      : [];
  });
  const [first, ...others] = frame.map(({ sections }) => sections);
  return {
    ...BARE,
    id: 'whole',
    name: t('present.whole'),
    eyebrow: words(document.number),
    title: t('site.motto'),
    lead: t('present.wholeLead'),
    points: [
      ...frame.map(
        (place): Point => ({
          text: words(place.name),
          icon: { kind: place.kind, belt: Math.max(0, belts.indexOf(place)) },
        }),
      ),
      ...counted,
    ],
    // Where the plan speaks of all of them.
    sections: (first ?? []).filter((id) => others.every((sections) => sections.includes(id))),
  };
}

function core(place: Place, speech: Speech): Step {
  const { t, words } = speech;
  return {
    ...BARE,
    id: place.id,
    name: t('kind.core'),
    eyebrow: t('site.motto'),
    title: t('kind.core'),
    subtitle: words(place.name),
    tone: 'core',
    lead: words(place.summary),
    points: points(place.positioning, speech),
    groups: group(t('details.status'), points(place.status, speech)),
    figures: place.facts,
    sections: place.sections,
    view: { kind: 'place', place },
  };
}

const BELT_TONES: readonly Token[] = ['belt-a', 'belt-b'];

function belt(place: Place, index: number, city: City, speech: Speech): Step {
  const { t, words } = speech;
  const name = words(place.name);
  const [, title = name, subtitle = ''] = BRACKETED.exec(name) ?? [];
  const members = (place.members ?? []).flatMap((id) => city.byId.get(id) ?? []);
  return {
    ...BARE,
    id: place.id,
    name: shortName(place, speech),
    eyebrow: t('site.motto'),
    title,
    subtitle,
    tone: BELT_TONES[index % BELT_TONES.length] ?? 'ink',
    lead: words(place.summary),
    points: points(place.positioning, speech),
    groups: [
      ...group(t('details.industries'), terms(place.industries, city, speech)),
      ...group(t('details.partners'), points(place.partners ?? [], speech)),
      ...group(t('details.members'), names(members, speech)),
    ],
    figures: place.facts,
    sections: place.sections,
    // One strong thing: this belt.
    patch: { ...PLAIN, hidden: hideBut(city, ['core', place.id]) },
    view: { kind: 'place', place },
  };
}

function district(place: Place, city: City, speech: Speech): Step {
  const { t, words } = speech;
  const within = placesInDistrict(city, place.id);
  const kinds = (['node', 'lab', 'platform'] as const).flatMap((kind) => {
    const some = within.filter((each) => each.kind === kind);
    return group(t(`kinds.${kind}`), names(some, speech)).map((each) => ({
      ...each,
      isMinor: kind === 'platform',
    }));
  });
  return {
    ...BARE,
    id: place.id,
    name: words(place.name),
    eyebrow: t('present.nodes'),
    title: words(place.name),
    tone: 'node',
    lead: words(place.summary),
    points: points([...place.positioning, ...place.status], speech),
    groups: [...group(t('details.industries'), terms(place.industries, city, speech)), ...kinds],
    figures: place.facts,
    sections: place.sections,
    patch: {
      ...PLAIN,
      chosen: { kind: 'place', number: place.number },
      // The core is told where it is: elsewhere it would outshine what is told.
      hidden: of(city, 'core').some(({ districts }) => districts.includes(place.id))
        ? []
        : ['core'],
    },
    view: { kind: 'place', place },
  };
}

function laboratories(city: City, { t, words }: Speech): Step[] {
  const labs = of(city, 'lab');
  if (labs.length === 0) return [];
  return [
    {
      ...BARE,
      id: 'laboratories',
      name: t('kinds.lab'),
      eyebrow: t('layers.sub.lab'),
      title: t('kinds.lab'),
      tone: 'lab',
      points: labs.map(({ name, summary, anchor, number, districts }) => ({
        text: words(name),
        note: [words(summary), districts.length === 0 && !anchor ? t('details.noDistrict') : '']
          .filter(Boolean)
          .join(t.language === 'en' ? ' ' : ''),
        icon: { kind: 'lab' },
        patch: { chosen: { kind: 'place', number } },
      })),
      sections: inOrder(
        labs.flatMap(({ sections }) => sections),
        city,
      ),
      patch: { ...PLAIN, hidden: hideBut(city, ['lab']) },
    },
  ];
}

function industries(city: City, { t, words }: Speech): Step[] {
  const clusters = city.plan.industries;
  const counts = countByCluster(city);
  if (clusters.length === 0) return [];
  const sections = city.places.flatMap((place) => place.industries.map(({ section }) => section));
  return [
    {
      ...BARE,
      id: 'industries',
      name: t('present.industries'),
      eyebrow: t('present.industriesEyebrow'),
      title: t('present.industries'),
      lead: t('present.industriesLead'),
      groups: [
        {
          title: t('present.industriesGroup'),
          points: clusters.map(({ name, number }) => ({
            text: words(name),
            // Some are written only of a belt or a district.
            ...(counts.get(number) ? { note: t.number(counts.get(number) ?? 0) } : {}),
            patch: { industries: [number], every: false },
          })),
        },
      ],
      sections: inOrder(sections, city),
      patch: { ...PLAIN, industries: clusters.map(({ number }) => number).sort((a, b) => a - b) },
    },
  ];
}

function goals(city: City, { t, words }: Speech): Step[] {
  const { indicators, document } = city.plan;
  if (indicators.length === 0) return [];
  return [
    {
      ...BARE,
      id: 'goals',
      name: t('present.goals'),
      eyebrow: words(document.title),
      title: t('goals.title'),
      indicators,
      sections: inOrder(
        indicators.map(({ section }) => section),
        city,
      ),
    },
  ];
}

/** The plan told in steps: the whole, the core, each belt, the nodes by district, and what runs through them all. */
export function tourOf(city: City, speech: Speech): Step[] {
  return [
    whole(city, speech),
    ...of(city, 'core').map((place) => core(place, speech)),
    ...of(city, 'belt').map((place, index) => belt(place, index, city, speech)),
    ...of(city, 'district').map((place) => district(place, city, speech)),
    ...laboratories(city, speech),
    ...industries(city, speech),
    ...goals(city, speech),
  ];
}
