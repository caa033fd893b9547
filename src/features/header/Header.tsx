import { PlaceIcon } from '../../svg/PlaceIcon';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';
import { ElderSwitch } from '../ElderSwitch';
import { LanguageSwitch } from './LanguageSwitch';
import { ThemeSwitch } from './ThemeSwitch';
import { Tools } from './Tools';

/** The site's name, which leads to the opening view. */
export function Brand() {
  const { t, site } = useMap();
  return (
    <ChoiceLink chosen={null} class="header-brand">
      <PlaceIcon kind="core" size={28} />
      <h1>{site.title[t.language]}</h1>
    </ChoiceLink>
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
