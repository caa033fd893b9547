import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { dots, millimetres } from '../../scene/paper';
import { restOf } from '../../state/store';
import { useMap } from '../context';
import { screenSize } from '../figureSheet';
import { ViewSheet } from '../MapSheet';
import { usePageSize } from '../usePageSize';

const PAPER = millimetres('a4', 'landscape');
/** Says to the style sheet that a sheet stands for the page. */
const IN_PLACE = 'is-on-sheet';

/**
 * A page that is printed while the map is on it is one sheet with the map as it stands, drawn in the
 * moment before it goes to the printer: panels and buttons are of no use on paper, and a map by WebGL
 * may be empty there.
 */
export function Print() {
  const { store, ground, t, site } = useMap();
  usePageSize(PAPER);
  useEffect(() => {
    const host = document.createElement('div');
    host.className = 'paper map-sheet';
    const draw = () => {
      const edition = {
        city: store.city.peek(),
        ground: ground.peek(),
        t,
        site,
        work: store.shownWork.peek(),
      };
      render(
        <ViewSheet
          edition={edition}
          state={store.shown.peek()}
          own={restOf(store).peek()}
          screen={screenSize()}
          title={site.title[t.language]}
          sheet={dots(PAPER)}
        />,
        host,
      );
      document.body.append(host);
      document.documentElement.classList.add(IN_PLACE);
    };
    const clear = () => {
      document.documentElement.classList.remove(IN_PLACE);
      host.remove();
      render(null, host);
    };
    addEventListener('beforeprint', draw);
    addEventListener('afterprint', clear);
    return () => {
      removeEventListener('beforeprint', draw);
      removeEventListener('afterprint', clear);
      clear();
    };
  }, [store, ground, t, site]);
  return null;
}
