import { useMap } from './features/context';
import { Details } from './features/details/Details';
import { Footer } from './features/footer/Footer';
import { GoalsSummary } from './features/goals/GoalsSummary';
import { Header } from './features/header/Header';
import { Industries } from './features/industries/Industries';
import { Layers } from './features/layers/Layers';
import { Search } from './features/search/Search';
import { baseMapsOf, footLinks, placesOfLayer, restOfPanel } from './parts';

/** Before the map: the header, and the panel in which one finds. */
export function WideStart() {
  const { t, site } = useMap();
  return (
    <>
      <Header />
      <aside class="panel panel-left" aria-label={t('shell.panel')}>
        <Search />
        <Layers listOf={placesOfLayer}>{baseMapsOf(site)}</Layers>
        <Industries />
        <GoalsSummary />
        <Footer>{footLinks()}</Footer>
      </aside>
    </>
  );
}

/** After the map: the panel in which one reads. */
export function WideEnd() {
  const { t } = useMap();
  return (
    <aside class="panel panel-right" aria-label={t('shell.details')}>
      <Details rest={restOfPanel} />
    </aside>
  );
}
