import { PlaceIcon } from '../../svg/PlaceIcon';
import { useMap } from '../context';
import { ElderSwitch } from '../ElderSwitch';
import { LanguageSwitch } from './LanguageSwitch';
import { ThemeSwitch } from './ThemeSwitch';
import { Tools } from './Tools';

/** The site's name, which leads to the opening view. */
export function Brand() {
  const { t, site, hrefOf } = useMap();
  return (
    <a class="header-brand" href={hrefOf(null)}>
      <PlaceIcon kind="core" size={28} />
      <h1>{site.title[t.language]}</h1>
    </a>
  );
}

/** The site's name, and what concerns the whole page. */
export function Header() {
  const { t } = useMap();
  return (
    <header class="header">
      <Brand />
      <p class="header-motto">{t('site.motto')}</p>
      <div class="header-tools">
        <Tools />
        <ThemeSwitch />
        <ElderSwitch />
        <LanguageSwitch />
      </div>
    </header>
  );
}
