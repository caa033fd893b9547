import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { useMap } from './features/context';
import { ElderSwitch } from './features/ElderSwitch';
import { Footer } from './features/footer/Footer';
import { GoalsSummary } from './features/goals/GoalsSummary';
import { Brand } from './features/header/Header';
import { LanguageSwitch } from './features/header/LanguageSwitch';
import { ThemeSwitch } from './features/header/ThemeSwitch';
import { Tools } from './features/header/Tools';
import { Industries } from './features/industries/Industries';
import { Layers } from './features/layers/Layers';
import { Search } from './features/search/Search';
import { baseMapsOf, footLinks, placesOfLayer } from './parts';
import { Icon } from './ui/Icon';

/** Before the map, for elders: the search, and all that is wanted less often behind one button. */
export function ElderStart() {
  const { t, site } = useMap();
  const isOpen = useSignal(false);
  const id = useId();
  return (
    <>
      <header class="header">
        <Brand />
        <Search />
        <div class="header-tools">
          <button
            type="button"
            class="tool"
            aria-expanded={isOpen.value}
            aria-controls={isOpen.value ? id : undefined}
            onClick={() => {
              isOpen.value = !isOpen.value;
            }}
          >
            <Icon name="chevron" />
            <span>{t('elder.more')}</span>
          </button>
          <ElderSwitch />
          <LanguageSwitch />
        </div>
      </header>
      {isOpen.value && (
        <aside class="panel panel-left" id={id} aria-label={t('shell.panel')}>
          <div class="elder-tools">
            <Tools />
            <ThemeSwitch />
          </div>
          <Layers listOf={placesOfLayer}>{baseMapsOf(site)}</Layers>
          <Industries />
          <GoalsSummary />
          <Footer>{footLinks()}</Footer>
        </aside>
      )}
    </>
  );
}
