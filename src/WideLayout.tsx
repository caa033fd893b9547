import { useEffect } from 'preact/hooks';
import { useMap } from './features/context';
import { Details } from './features/details/Details';
import { Footer } from './features/footer/Footer';
import { GoalsSummary } from './features/goals/GoalsSummary';
import { Header } from './features/header/Header';
import { Industries } from './features/industries/Industries';
import { Layers } from './features/layers/Layers';
import { Notice } from './features/notice/Notice';
import { Search } from './features/search/Search';
import { Stage } from './Stage';

const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };

/** Panels at both sides, the map between them. */
export function WideLayout() {
  const { t, covered } = useMap();
  useEffect(() => {
    covered.value = NOTHING;
  }, [covered]);
  return (
    <div class="wide">
      <Header />
      <aside class="panel panel-left" aria-label={t('shell.panel')}>
        <Search />
        <Layers />
        <Industries />
        <GoalsSummary />
        <Footer />
      </aside>
      <main class="wide-map" aria-label={t('shell.map')}>
        <Stage />
        <Notice />
      </main>
      <aside class="panel panel-right" aria-label={t('shell.details')}>
        <Details />
      </aside>
    </div>
  );
}
