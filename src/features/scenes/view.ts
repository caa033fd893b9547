import { contains } from '../../city/area';
import type { City } from '../../city/city';
import type { Ground } from '../../city/ground';
import { NO_NEED } from '../../city/need';
import type { Text } from '../../city/types';
import type { Translate } from '../../i18n/messages';
import { showing } from '../../scene/extent';
import { levelOf } from '../../scene/level';
import { words } from '../../scene/scene';
import { parseLink, printLink } from '../../state/fullLink';
import { type Moment, record } from '../../state/history';
import { takeView } from '../../state/moreTransitions';
import { type Camera, chosenNumbers, DEFAULT_STATE, type State, titleOf } from '../../state/state';
import type { Store } from '../../state/store';
import type { OwnScene } from '../../state/work';
import { screenSize } from '../figureSheet';
import { withData } from '../ownWork';

/** What of a state is its view; what is chosen comes with it, but no tool. */
const viewOf = ({ hidden, opacity, order, graticule, industries, every, base }: State) => ({
  hidden,
  opacity,
  order,
  graticule,
  industries,
  every,
  base,
});

/** A view as a link: what the map shows, and from where. No tool, no page, no script comes along. */
export function viewLink(state: State, camera: Camera | null, city: City): string {
  const { chosen, language, need } = state;
  const view = {
    ...DEFAULT_STATE,
    ...viewOf(state),
    language,
    chosen: chosen?.kind === 'tool' ? null : chosen,
    need: chosen?.kind === 'match' ? need : NO_NEED,
  };
  return printLink(view, camera, city);
}

/** The view that the map shows now: as a link, on how large a screen, with which data. */
export const currentView = ({ shown, camera, city, work }: Store): View => ({
  link: viewLink(shown.value, camera.value, city.value),
  size: screenSize(),
  data: work.value.data.filter((layer) => layer.shown).map(({ id }) => id),
});

/** What of a scene is its view. */
export type View = Pick<OwnScene, 'link' | 'size' | 'data'>;

/** Brings a view back, all that was seen of it, as one step; the panel that is open stays. */
export function showView(store: Store, { link, size, data }: View): void {
  const { state: seen, camera } = parseLink(link, store.city.value);
  const before = store.moment();
  const after: Moment = {
    state: takeView(before.state, viewOf(seen)),
    work: data ? withData(before.work, data) : before.work,
    subject: seen.chosen,
    camera: camera && size ? showing(camera, size, screenSize()) : camera,
  };
  const history = record(store.history.peek(), before, after, takeView, link, 0);
  store.take({ ...after, history });
}

/** What a view is about: what is chosen, else the industries, else the district in its middle. */
function subjectOf(state: State, camera: Camera | null, city: City, ground: Ground): Text[] {
  const { chosen, industries } = state;
  const places = chosenNumbers(state).flatMap((number) => city.byNumber.get(number)?.name ?? []);
  if (places.length > 0) return places;
  switch (chosen?.kind) {
    case 'section':
      return [city.sections.get(chosen.id) ?? []].flat();
    case 'task':
      return city.plan.tasks.filter(({ id }) => id === chosen.id).map(({ title }) => title);
  }
  if (industries.length > 0) {
    return industries.flatMap((number) => city.industries.get(number)?.name ?? []);
  }
  if (!camera || ['overview', 'city'].includes(levelOf(camera))) return [];
  const district = ground.districts.features.find(({ geometry }) =>
    contains(geometry, camera.center),
  );
  return [(district && city.byId.get(district.properties.id)?.name) ?? []].flat();
}

/** A title for a view, one that none of `taken` has. */
export function titleFor(
  state: State,
  camera: Camera | null,
  { city, ground, t, taken }: { city: City; ground: Ground; t: Translate; taken: string[] },
): string {
  const names = subjectOf(state, camera, city, ground).map((name) => words(name, t.language));
  const title = titleOf(t.list(names)) || t('scenes.wholeCity');
  const again = (count: number): string => {
    const name = count > 1 ? `${title} ${count}` : title;
    return taken.includes(name) ? again(count + 1) : name;
  };
  return again(1);
}
