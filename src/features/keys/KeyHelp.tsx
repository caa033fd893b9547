import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { useMap } from '../context';
import { KEYS } from './keys';

/** All keys of the map; no dialog element, which Safari 14 has not. It closes by Escape, and as soon as the focus goes elsewhere. */
export function KeyHelp({ onClose }: { onClose(hasFocus: boolean): void }) {
  const { t } = useMap();
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => root.current?.focus(), []);
  return (
    <section
      class="key-help"
      role="dialog"
      aria-labelledby="key-help-title"
      tabIndex={-1}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose(true);
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) onClose(false);
      }}
    >
      <header>
        <h2 id="key-help-title">{t('keys.title')}</h2>
        <button type="button" class="text-button" onClick={() => onClose(true)}>
          <Icon name="close" />
          {t('keys.close')}
        </button>
      </header>
      <dl>
        {KEYS.map(([key, what]) => (
          <div key={what}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.of.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('keys.note')}</p>
    </section>
  );
}
