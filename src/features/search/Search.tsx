import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Found } from '../../city/search';
import { Icon } from '../../ui/Icon';
import { isByKeyboard } from '../../ui/keyboard';
import { useMap } from '../context';
import { Later } from '../Later';
import { finder, useFinder } from './useFinder';

/** Finds places by name, and industries; a combobox after the ARIA pattern. */
export function Search() {
  const { store, t } = useMap();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const query = useSignal('');
  const isOpen = useSignal(false);
  const active = useSignal(0);
  const found = useFinder(query, isOpen).value;
  const results = found ?? [];
  // Enter before the index is there takes the best as soon as it is.
  const isAwaited = useSignal(false);
  const isShown = isOpen.value && (query.value.trim() !== '' || results.length > 0);

  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('.is-active')?.scrollIntoView({ block: 'nearest' });
  }, [active.value]);

  const close = () => {
    isOpen.value = false;
  };
  const take = (one: Found | undefined) => {
    // An explained word says in its line all that there is to say.
    if (!one || one.kind === 'word') return;
    finder.module.value?.take(store, one);
    close();
    // On a phone the keyboard gives the screen back.
    if (!isByKeyboard() || one.kind !== 'industry') input.current?.blur();
  };
  const type = (value: string) => {
    query.value = value;
    active.value = 0;
    isOpen.value = true;
    isAwaited.value = false;
  };
  useEffect(() => {
    if (!isAwaited.value || !found) return;
    isAwaited.value = false;
    take(found[0]);
  });
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
      if (isShown && found) take(results[active.value]);
      else isAwaited.value = isShown;
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
          aria-expanded={isShown && results.length > 0}
          aria-controls={isShown && results.length > 0 ? `${id}-list` : undefined}
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
        <div class="search-results" ref={list} onPointerDown={(event) => event.preventDefault()}>
          <Later part={finder}>
            {({ Results }) =>
              found && (
                <Results
                  id={id}
                  found={found}
                  query={query.value}
                  active={active.value}
                  onTake={take}
                  onPoint={(index) => {
                    active.value = index;
                  }}
                  onTry={type}
                  onForget={close}
                />
              )
            }
          </Later>
        </div>
      )}
    </search>
  );
}
