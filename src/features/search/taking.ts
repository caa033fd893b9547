import type { Found } from '../../city/search';
import { ALL_TASKS } from '../../state/state';
import type { Store } from '../../state/store';
import { choose, choosePlace, filterIndustry } from '../../state/transitions';

/** Shows what was found; an explained word says all it has to say in its line. */
export function take(store: Store, found: Found): void {
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
    case 'word':
  }
}

/** What tells one thing found from every other. */
export function keyOf(found: Found): string {
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
  }
}
