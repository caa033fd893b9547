import { LANGUAGES } from '../../city/language';
import { useMap } from '../context';

/** Each language by a word of its own. */
export function LanguageSwitch() {
  const { store, t, adapt } = useMap();
  return (
    <fieldset class="language-switch">
      <legend class="visually-hidden">{t('header.language')}</legend>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={t(`language.name.${language}`)}
          aria-pressed={store.state.value.language === language}
          onClick={() => adapt({ language })}
        >
          {t(`language.${language}`)}
        </button>
      ))}
    </fieldset>
  );
}
