import type { Found, Target } from '../../city/search';
import { ALL_TASKS } from '../../state/state';
import type { Store } from '../../state/store';
import { choose, choosePlace, filterIndustry } from '../../state/transitions';
import { remember } from './recent';

/** Shows what was found; an explained word says all it has to say in its line. */
export function take(store: Store, found: Found): void {
  remember(found);
  switch (found.kind) {
    case 'place':
      store.change(choosePlace, found.place.number);
      break;
    case 'industry':
      if (!store.state.peek().industries.includes(found.industry.number)) {
        store.change(filterIndustry, found.industry.number);
      }
      break;
    case 'task':
      store.change(choose, { kind: 'task', id: found.task.id });
      break;
    case 'unit':
      store.change(choose, {
        kind: 'tasks',
        filter: { ...ALL_TASKS, unit: found.unit.number },
      });
      break;
    case 'town': {
      const [longitude = 0, latitude = 0] = found.town.geometry.coordinates;
      store.change(choose, { kind: 'spot', at: [longitude, latitude] });
      break;
    }
    case 'spot':
      store.change(choose, { kind: 'spot', at: found.at });
      break;
    case 'word':
  }
}

/** What tells one thing that can be found from every other. */
export function keyOf(found: Target): string {
  switch (found.kind) {
    case 'place':
      return `place-${found.place.number}`;
    case 'industry':
      return `industry-${found.industry.number}`;
    case 'task':
      return `task-${found.task.id}`;
    case 'unit':
      return `unit-${found.unit.number}`;
    case 'word':
      return `word-${found.word.term.zh}`;
    case 'town':
      return `town-${found.town.properties.id}`;
    case 'spot':
      return `spot-${found.datum}`;
  }
}
