import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { choosePlace, filterIndustry } from '../../state/transitions';
import { Icon } from '../../ui/Icon';
import { isByKeyboard } from '../../ui/keyboard';
import { useMap } from '../context';
import { ResultLine } from './ResultLine';
import { type Result, resultsFor } from './results';

/** Finds places by name, and industries; a combobox after the ARIA pattern. */
export function Search() {
  const { store, t } = useMap();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const query = useSignal('');
  const isOpen = useSignal(false);
  const active = useSignal(0);
  const results = resultsFor(store.city.value, query.value);
  const isShown = isOpen.value && query.value.trim() !== '';

  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('.is-active')?.scrollIntoView({ block: 'nearest' });
  }, [active.value]);

  const close = () => {
    isOpen.value = false;
  };
  const take = (result: Result | undefined) => {
    if (!result) return;
    if (result.kind === 'place') store.change(choosePlace, result.place.number);
    else if (!store.state.peek().industries.includes(result.cluster.number)) {
      store.change(filterIndustry, result.cluster.number);
    }
    close();
    // On a phone the keyboard gives the screen back.
    if (!isByKeyboard() || result.kind === 'place') input.current?.blur();
  };
  const type = (value: string) => {
    query.value = value;
    active.value = 0;
    isOpen.value = true;
  };
  const clear = () => {
    type('');
    input.current?.focus();
  };
  const key = (event: KeyboardEvent) => {
    // An input method is still composing: its Enter and arrows are its own.
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && results.length > 0) {
      event.preventDefault();
      isOpen.value = true;
      active.value = (active.value + step + results.length) % results.length;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isShown) take(results[active.value]);
    } else if (event.key === 'Escape') {
      if (isShown) close();
      else query.value = '';
    }
  };
  return (
    <search class="search">
      <div class="search-field">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          role="combobox"
          enterkeyhint="search"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('search.placeholder')}
          aria-label={t('search.label')}
          aria-expanded={isShown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={
            isShown && results.length > 0 ? `${id}-${active.value}` : undefined
          }
          value={query.value}
          onInput={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={key}
          onFocus={() => {
            isOpen.value = true;
          }}
          onBlur={close}
        />
        {query.value && (
          <button type="button" class="search-clear" aria-label={t('search.clear')} onClick={clear}>
            <Icon name="close" />
          </button>
        )}
      </div>
      {isShown && (
        // The pointer must not take the focus, or the list would close before the click.
        <div class="search-results" onPointerDown={(event) => event.preventDefault()}>
          <div id={`${id}-list`} ref={list} role="listbox" aria-label={t('search.results')}>
            {results.map((result, index) => (
              <ResultLine
                key={result.kind === 'place' ? result.place.id : result.cluster.id}
                id={`${id}-${index}`}
                result={result}
                query={query.value}
                isActive={index === active.value}
                onTake={() => take(result)}
                onPoint={() => {
                  active.value = index;
                }}
              />
            ))}
          </div>
          {results.length === 0 && (
            <div class="search-nothing" role="status">
              <p>{t('search.nothing', { query: query.value.trim() })}</p>
              <p>{t('search.nothingHint')}</p>
            </div>
          )}
        </div>
      )}
    </search>
  );
}
