import type { City } from '../../city/city';
import { parseLink } from '../../state/fullLink';
import type { Chosen, State } from '../../state/state';
import type { OwnScene } from '../../state/work';
import { BARE, PLAIN, type Speech, type Step } from './script';

/** Of what a visitor had open, only what the map itself shows. */
const onMap = (chosen: Chosen | null): Chosen | null =>
  chosen && ['place', 'places', 'spot'].includes(chosen.kind) ? chosen : null;

function patchOf({ chosen, hidden, industries, every, opacity, order, graticule, base }: State) {
  return {
    ...PLAIN,
    chosen: onMap(chosen),
    hidden,
    industries,
    every,
    opacity,
    order,
    graticule,
    base,
  };
}

/** A visitor's own scenes as steps: words as they wrote them, the map as it stood. */
export const scenesOf = (scenes: readonly OwnScene[], city: City, { t }: Speech): Step[] =>
  scenes.map(({ id, title, text, link, size = null, data }, index) => {
    const { state, camera } = parseLink(link, city);
    const name = title || t('present.scene', { number: index + 1 });
    return {
      ...BARE,
      id,
      name,
      title: name,
      lead: text,
      patch: patchOf(state),
      view: camera ? { kind: 'camera', camera, size } : { kind: 'whole' },
      own: data ?? 'asItIs',
    };
  });
