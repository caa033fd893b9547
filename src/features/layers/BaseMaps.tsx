import { useId } from 'preact/hooks';
import { chooseBase } from '../../state/moreTransitions';
import { useMap } from '../context';
import { isWorthRetrying } from './baseFate';

/** Which ground lies under belts and marks, where the site offers more than its own. */
export function BaseMaps() {
  const { store, site, t } = useMap();
  const name = useId();
  if (site.baseMaps.length === 0) return null;
  const { base } = store.state.value;
  const fate = store.base.value;
  const known = site.baseMaps.some(({ id }) => id === base);
  const choices = [
    { id: '', words: t('base.own'), sub: t('base.sub.own') },
    ...site.baseMaps.map(({ id, name: words, attribution }) => ({
      id,
      words: words[t.language],
      sub: attribution.text[t.language],
    })),
  ];
  return (
    <fieldset class="base-maps">
      <legend>{t('base.title')}</legend>
      {choices.map(({ id, words, sub }) => (
        <div class="layer-row" key={id}>
          <label>
            <input
              type="radio"
              name={name}
              checked={id === (known ? base : '')}
              onChange={() => store.change(chooseBase, id)}
            />
            <span class="layer-name">
              {words}
              <small>{sub}</small>
            </span>
          </label>
          {fate && fate.id === id && isWorthRetrying(fate.is) && (
            <button type="button" class="text-button base-retry" onClick={fate.retry}>
              {t('base.retry')}
            </button>
          )}
        </div>
      ))}
      <p class="layers-note">{t('base.hint')}</p>
    </fieldset>
  );
}
