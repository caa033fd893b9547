import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/city/city';
import { distanceBetween } from '../../src/city/geodesic';
import { stationsOf, suitedPlaces } from '../../src/city/match';
import { type Need, NO_NEED } from '../../src/city/need';
import { matchesOf } from '../../src/city/queries';
import type { Text } from '../../src/city/types';
import { placeLabels } from '../../src/scene/labels';
import { levelOf } from '../../src/scene/level';
import { type Scene, sceneOf } from '../../src/scene/scene';
import { placesIn, textOf } from '../../src/scene/text';
import type { PlaceEntry, TextEntry } from '../../src/scene/text/entries';
import { type Camera, DEFAULT_STATE, layersOf, type State } from '../../src/state/state';
import { NO_WORK } from '../../src/state/work';
import { city, ground, placeNamed } from '../city';
import { dataLayer, drawing } from '../state/works';

const textAt = (state: Partial<State> = {}, work = NO_WORK) =>
  textOf(city, ground, { ...DEFAULT_STATE, ...state }, work);
const placesAt = (state: Partial<State> = {}) => placesIn(textAt(state));
const entriesAt = (state: Partial<State> = {}, work = NO_WORK): TextEntry[] =>
  textAt(state, work).flatMap(({ entries }) => entries);
const numbersOf = (places: readonly Place[]) =>
  places.map(({ number }) => number).sort((a, b) => a - b);

/** What a scene draws of the plan, as the surfaces read it. */
const drawnIn = ({ marks, ribbons, zones, slots, shows }: Scene) =>
  numbersOf([
    ...new Set([
      ...marks.flatMap(({ places }) => places),
      ...ribbons.filter(({ shown }) => shown).map(({ place }) => place),
      // A hidden layer of districts takes their names and borders; a tint or an outline stays.
      ...zones
        .filter((zone) => shows.districts || zone.selected || zone.tone !== 'plain')
        .map(({ place }) => place),
      ...slots.flatMap(({ entries }) => entries.map(({ place }) => place)),
    ]),
  ]);

const layers = layersOf(city);
const industries = [...city.industries.keys()];
const clusters = city.plan.industries.map(({ number }) => number);
/** Every layer alone switched off and alone left on, every industry, two together in both ways. */
const VIEWS: readonly Partial<State>[] = [
  {},
  ...layers.map((layer) => ({ hidden: [layer] })),
  ...layers.map((layer) => ({ hidden: layers.filter((each) => each !== layer) })),
  ...industries.map((industry) => ({ industries: [industry] })),
  ...clusters
    .slice(1)
    .flatMap((industry) =>
      [true, false].map((every) => ({ industries: [clusters[0] ?? 0, industry], every })),
    ),
  ...clusters.flatMap((industry) =>
    layers.map((layer) => ({ industries: [industry], hidden: [layer] })),
  ),
];

describe('the map as text', () => {
  test('holds what the scene draws, all of it and nothing else, once each, as strongly', () => {
    for (const view of VIEWS) {
      const scene = sceneOf(city, { ...DEFAULT_STATE, ...view }, 'site');
      const entries = placesAt(view);
      expect(numbersOf(entries.map(({ place }) => place)), JSON.stringify(view)).toEqual(
        drawnIn(scene),
      );
      const strengths = new Map(entries.map(({ place, strength }) => [place, strength]));
      const drawn = [
        ...scene.marks.flatMap(({ places, strength }) => [{ place: places[0], strength }]),
        ...scene.ribbons.filter(({ shown }) => shown),
        ...scene.slots.flatMap((slot) => slot.entries),
      ];
      // The ground of a district does not fade.
      for (const { place, selected } of scene.zones) {
        const expected = selected ? 'selected' : scene.levels.has(place) ? 'matched' : 'plain';
        if (strengths.has(place)) expect(strengths.get(place), place.id).toBe(expected);
      }
      for (const { place, strength } of drawn) expect(strengths.get(place as Place)).toBe(strength);
    }
  });

  test('has every name that stands on the map, however near one looks', () => {
    const cameras: readonly Camera[] = [
      { center: [112.7, 22.4], zoom: 8.6 },
      { center: [112.7, 22.4], zoom: 9.2 },
      { center: [113.05, 22.6], zoom: 10.4 },
      { center: [112.3, 22.2], zoom: 10.4 },
      { center: [112.8, 21.9], zoom: 10.2 },
      { center: [113.05, 22.6], zoom: 12 },
    ];
    const frame = {
      viewport: { width: 1400, height: 1000 },
      inset: { top: 0, right: 0, bottom: 0, left: 0 },
      obstacles: [],
    };
    for (const view of VIEWS.slice(0, 1 + 2 * layers.length)) {
      const state = { ...DEFAULT_STATE, ...view };
      const entries = entriesAt(view);
      const numbers = new Set(placesIn(textAt(view)).map(({ place }) => place.number));
      const names = new Set(
        entries.flatMap((entry) => (entry.is === 'ground' && entry.name ? [entry.name.zh] : [])),
      );
      for (const camera of cameras) {
        const scene = sceneOf(city, state, levelOf(camera));
        for (const { number, kind, key, lines } of placeLabels(scene, ground, camera, frame)) {
          // Of a hidden district only the head of its list stays.
          if (kind === 'group' || kind === 'slot') continue;
          if (number !== null) expect(numbers, key).toContain(number);
          else expect(names, key).toContain(lines.join(''));
        }
      }
    }
  });

  test('has all that lies under the plan, drawn with a name or without, each once', () => {
    const entries = entriesAt();
    const named = (...kinds: string[]) =>
      entries
        .flatMap((entry) => (entry.is === 'ground' && kinds.includes(entry.kind) ? [entry] : []))
        .map(({ name }) => name?.zh)
        .sort();
    const namesIn = (features: readonly { properties: { name: Text } }[]) =>
      [...new Set(features.map(({ properties }) => properties.name.zh))].sort();
    const { towns, stations, waterNames, rivers, neighbours, railway } = ground;
    expect(named('town', 'seat')).toEqual(namesIn(towns.features));
    expect(named('station')).toEqual(namesIn(stations.features));
    expect(named('river', 'bay', 'sea', 'island')).toEqual(namesIn(waterNames.features));
    expect(named('river')).toEqual(expect.arrayContaining(namesIn(rivers.features)));
    expect(named('neighbour')).toEqual(namesIn(neighbours.features));
    expect(entries.filter(({ is }) => is === 'railway')).toHaveLength(railway.features.length);
  });

  test('is the same for elders, whose map names less', () => {
    expect(JSON.stringify(entriesAt({ elder: true }))).toBe(JSON.stringify(entriesAt()));
  });

  test('stands in an order in which each place is read once, with its district', () => {
    const groups = textAt();
    const places = placesIn(groups).map(({ place }) => place);
    expect(new Set(places).size).toBe(places.length);
    expect(places.slice(0, 3).map(({ kind }) => kind)).toEqual(['core', 'belt', 'belt']);
    for (const { id, district, entries } of groups) {
      if (id !== 'district') continue;
      for (const entry of entries as PlaceEntry[]) {
        expect(entry.kind === 'district' ? [entry.place.id] : entry.place.districts).toEqual([
          district?.id,
        ]);
      }
    }
  });
});

describe('its relations', () => {
  test('are those of the plan, as far as the map shows them', () => {
    for (const view of VIEWS.slice(0, 1 + 2 * layers.length)) {
      const entries = placesAt(view);
      const shown = new Set(entries.map(({ place }) => place));
      for (const { place, districts, host, parts, belts } of entries) {
        if (place.kind === 'belt') expect(districts.map(({ id }) => id)).toEqual(place.members);
        else if (place.kind !== 'district') {
          expect(districts.map(({ id }) => id)).toEqual(place.districts);
        }
        const container = place.partOf ? city.byId.get(place.partOf) : undefined;
        expect(host).toBe(container && shown.has(container) ? container : null);
        const contained = [...shown].filter((other) =>
          place.kind === 'district'
            ? other.kind !== 'belt' && other !== place && other.districts.includes(place.id)
            : other.partOf === place.id,
        );
        expect(numbersOf(parts)).toEqual(numbersOf(contained));
        const related = place.relatedBelts.flatMap((id) => city.byId.get(id) ?? []);
        expect(numbersOf(belts)).toEqual(numbersOf(related.filter((belt) => shown.has(belt))));
      }
    }
  });

  test('tell the nearest, no distance that the errors swallow, none of what has no point', () => {
    for (const view of VIEWS.slice(0, 1 + 2 * layers.length)) {
      const entries = placesAt(view);
      const shown = entries.map(({ place }) => place);
      for (const { place, near } of entries) {
        if (place.geometry?.type !== 'Point') expect(near).toEqual([]);
        const { anchor } = place;
        if (!anchor) continue;
        const away = (other: Place) => distanceBetween(anchor, other.anchor ?? anchor);
        const errorWith = (other: Place) =>
          (place.position.error_m ?? 0) + (other.position.error_m ?? 0);
        for (const { place: other, distance_m, error_m } of near) {
          expect(shown).toContain(other);
          expect(error_m).toBe(errorWith(other));
          // A sphere is off by half a per cent.
          expect(away(other)).toBeGreaterThan(error_m * 0.99);
          expect(Math.abs(away(other) - distance_m)).toBeLessThanOrEqual(510 + 0.006 * away(other));
        }
        const farthest = near.at(-1);
        if (!farthest || near.length < 3) continue;
        const nearer = shown.filter(
          (other) =>
            other !== place &&
            other.geometry?.type === 'Point' &&
            other.position.precision !== 'host' &&
            away(other) > errorWith(other) * 1.01 &&
            away(other) < away(farthest.place) * 0.99,
        );
        expect(near.map((each) => each.place)).toEqual(expect.arrayContaining(nearer));
      }
    }
  });

  test('say in which direction', () => {
    const lab = placesAt().find(({ place }) => place === placeNamed('江门双碳实验室'));
    const north = lab?.near.find(({ place }) => place === placeNamed('群华科创区域'));
    expect(north?.bearing).toBeLessThan(20);
    const belts = placesAt().flatMap(({ kind, course }) => (kind === 'belt' ? [course] : []));
    // The avenue runs southwards, the river eastwards.
    expect(belts[0]).toBeGreaterThan(135);
    expect(belts[0]).toBeLessThan(225);
    expect(belts[1]).toBeGreaterThan(45);
    expect(belts[1]).toBeLessThan(135);
  });
});

describe('what lies under the plan', () => {
  const groundEntries = (state: Partial<State> = {}) =>
    entriesAt(state).flatMap((entry) => (entry.is === 'ground' ? [entry] : []));

  test('tells its district and its belts, a river all that it runs through', () => {
    const districts = new Map(
      groundEntries().map((entry) => [entry.name?.zh, entry.districts.map(({ name }) => name.zh)]),
    );
    expect(districts.get('潭江')?.sort()).toEqual(['台山市', '开平市', '恩平市', '新会区']);
    expect(districts.get('西江')?.sort()).toEqual(['新会区', '蓬江区', '鹤山市']);
    for (const { properties } of [...ground.towns.features, ...ground.stations.features]) {
      const { name, district } = properties;
      expect(districts.get(name.zh), name.zh).toEqual([city.byId.get(district)?.name.zh]);
    }
    for (const { kind, districts: of, belts } of groundEntries()) {
      if (!['town', 'seat', 'station'].includes(kind)) continue;
      const related = new Set(of.flatMap(({ relatedBelts }) => relatedBelts));
      expect(belts.map(({ id }) => id).sort()).toEqual([...related].sort());
    }
    const hidden = (city.byKind.get('belt') ?? []).map(({ id }) => id);
    for (const { belts } of groundEntries({ hidden })) expect(belts).toEqual([]);
  });

  test('tells what is near of what is shown, and outside of the city in which direction it lies', () => {
    const shown = new Set(placesAt({ hidden: ['platform'] }).map(({ place }) => place));
    for (const { kind, near, bearing, name } of groundEntries({ hidden: ['platform'] })) {
      if (['town', 'seat', 'station'].includes(kind)) {
        expect(near.length, name?.zh).toBe(2);
        expect(bearing).toBeNull();
      }
      for (const { place } of near) expect(shown).toContain(place);
      if (kind === 'neighbour') expect(bearing).not.toBeNull();
    }
    const bearings = new Map(groundEntries().map(({ name, bearing }) => [name?.zh, bearing]));
    expect(bearings.get('阳江市')).toBeGreaterThan(225);
    expect(bearings.get('香港特别行政区')).toBeLessThan(135);
  });
});

describe('it changes', () => {
  test('with every layer', () => {
    const all = JSON.stringify(entriesAt());
    for (const layer of layers) {
      expect(JSON.stringify(entriesAt({ hidden: [layer] })), layer).not.toBe(all);
      const unseen = { opacity: { [layer]: 0 } };
      expect(JSON.stringify(entriesAt(unseen)), layer).not.toBe(all);
      const isOf = ({ kind, place }: PlaceEntry) => (kind === 'belt' ? place.id : kind) === layer;
      expect(placesAt(unseen).filter(isOf)).toEqual([]);
    }
  });

  test('with every industry, and tells how the plan says it', () => {
    for (const industry of industries) {
      const levels = new Map(matchesOf(city, [industry]).map(({ place, level }) => [place, level]));
      const entries = placesAt({ industries: [industry] });
      for (const { place, level, strength } of entries) {
        expect(level).toBe(levels.get(place) ?? null);
        if (level) expect(strength).toBe('matched');
      }
      const found = entries.filter(({ level }) => level).map(({ place }) => place);
      const onMap = [...levels.keys()].filter((place) => place.anchor || place.districts.length);
      expect(numbersOf(found)).toEqual(numbersOf(onMap));
    }
  });

  test('with a need, the shortlist and what is chosen', () => {
    const need: Need = { ...NO_NEED, near: ['station'] };
    const suited = suitedPlaces(
      city,
      { ...need, industries: [], every: false },
      stationsOf(ground),
    );
    expect(suited.length).toBeGreaterThan(10);
    for (const entry of placesAt({ need })) {
      const points = suited.find(({ place }) => place === entry.place)?.points ?? null;
      expect(entry.suited?.points ?? null).toBe(points);
    }
    const { number } = placeNamed('江门人才岛');
    const isIt = ({ place }: PlaceEntry) => place.number === number;
    expect(
      placesAt({ shortlist: [number] })
        .filter(({ isKept }) => isKept)
        .every(isIt),
    ).toBe(true);
    for (const chosen of [
      { kind: 'place' as const, number },
      { kind: 'text' as const, within: { kind: 'place' as const, number } },
    ]) {
      const selected = placesAt({ chosen }).filter(({ strength }) => strength === 'selected');
      expect(selected.map(({ place }) => place.number)).toEqual([number]);
    }
  });

  test('with a spot that is asked for, at a town or elsewhere', () => {
    const [town] = ground.towns.features;
    const at = town?.geometry.coordinates as [number, number];
    const chosen = { kind: 'text' as const, within: { kind: 'spot' as const, at } };
    const isChosen = (entry: TextEntry) => entry.is === 'ground' && entry.isChosen;
    const marked = entriesAt({ chosen }).filter(isChosen);
    expect(marked).toMatchObject([{ kind: town?.properties.kind }]);
    // As a link brings it back.
    const link: [number, number] = [Number(at[0].toFixed(4)), Number(at[1].toFixed(4))];
    expect(link).not.toEqual(at);
    const linked = entriesAt({ chosen: { kind: 'spot', at: link } }).filter(isChosen);
    expect(linked).toMatchObject([{ kind: town?.properties.kind }]);
    const elsewhere = { kind: 'spot' as const, at: [112.9, 22.4] as [number, number] };
    expect(entriesAt({ chosen: elsewhere }).filter(isChosen)).toMatchObject([{ kind: 'spot' }]);
  });

  test('with what the visitor draws and brings', () => {
    const hidden = { ...dataLayer('b'), shown: false };
    const work = { ...NO_WORK, drawings: [drawing('a')], data: [dataLayer('a'), hidden] };
    const own = entriesAt({}, work).filter(({ is }) => is === 'drawing' || is === 'data');
    expect(own).toMatchObject([
      { is: 'drawing', drawing: { id: 'a' } },
      { is: 'data', layer: { id: 'a' } },
    ]);
  });
});
