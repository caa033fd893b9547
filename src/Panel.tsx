import { Beneath } from './features/Beneath';
import { useMap } from './features/context';
import { Goals } from './features/details/Goals';
import { Group } from './features/details/Group';
import { IndustryMatches } from './features/details/IndustryMatches';
import { MatrixPanel } from './features/details/MatrixPanel';
import { PlaceDetails } from './features/details/PlaceDetails';
import { SectionDetails } from './features/details/SectionDetails';
import { SharedSpot } from './features/details/SharedSpot';
import { TaskDetails } from './features/details/TaskDetails';
import { Tasks } from './features/details/Tasks';
import { Later } from './features/Later';
import { MatchPanel } from './features/match/MatchPanel';
import { ShortlistPanel } from './features/shortlist/ShortlistPanel';
import { SpotForm } from './features/spot/SpotForm';
import { SpotPanel } from './features/spot/SpotPanel';
import { createPart } from './ui/part';

/** The map as text and by keyboard. */
const access = createPart(() => import('./styledAccess'));

/** The map on paper: there before anybody prints, for then nothing can be waited for. */
const print = createPart(() => import('./styledPrint'));

/** The map by keyboard, with what is said of its changes, and on paper. */
export function Access() {
  const { store } = useMap();
  return (
    <>
      <Later part={access} isQuiet>
        {({ MapKeys }) => <MapKeys />}
      </Later>
      {/* The pages in its place are printed as they are. */}
      {!store.state.value.output && (
        <Later part={print} isQuiet>
          {({ Print }) => <Print />}
        </Later>
      )}
    </>
  );
}

/** From a district on to a spot in it. */
function WhereAmI() {
  const { t } = useMap();
  return (
    <Group title={t('spot.title')}>
      <SpotForm />
    </Group>
  );
}

/** What was chosen, told in full; else what the chosen industries find. */
export function Panel() {
  const { store } = useMap();
  const city = store.city.value;
  const { chosen, industries, every } = store.state.value;
  switch (chosen?.kind) {
    case undefined:
      return <IndustryMatches industries={industries} every={every} />;
    case 'place': {
      const place = city.byNumber.get(chosen.number);
      if (!place) return null;
      return (
        <>
          <PlaceDetails place={place} />
          {place.kind === 'district' && (
            <Beneath>
              <WhereAmI />
            </Beneath>
          )}
        </>
      );
    }
    case 'places':
      return (
        <SharedSpot places={chosen.numbers.flatMap((each) => city.byNumber.get(each) ?? [])} />
      );
    case 'section':
      return <SectionDetails id={chosen.id} />;
    case 'task': {
      const task = city.plan.tasks.find(({ id }) => id === chosen.id);
      return task ? <TaskDetails task={task} /> : null;
    }
    case 'goals':
      return <Goals />;
    case 'tasks':
      return <Tasks filter={chosen.filter} />;
    case 'matrix':
      return <MatrixPanel />;
    case 'spot':
      return <SpotPanel at={chosen.at} />;
    case 'text':
      return <Later part={access}>{({ TextMap }) => <TextMap />}</Later>;
    case 'match':
      return <MatchPanel />;
    case 'shortlist':
      return (
        <ShortlistPanel places={chosen.numbers.flatMap((each) => city.byNumber.get(each) ?? [])} />
      );
    default:
      return null;
  }
}
