import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { createPart } from '../ui/part';
import { useMap } from './context';
import { Later } from './Later';

const dialog = createPart(() => import('./embed/EmbedDialog'));

/** For those who have a page of their own to put the map in. */
export function EmbedButton() {
  const { t } = useMap();
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = useSignal(false);
  const close = () => {
    isOpen.value = false;
    button.current?.focus();
  };
  return (
    <>
      <button
        type="button"
        ref={button}
        class="action"
        onClick={() => {
          isOpen.value = true;
        }}
      >
        <svg class="icon" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
          <path d="M6 5 2 9l4 4M12 5l4 4-4 4M10.200 3.500 7.800 14.500" />
        </svg>
        <span>{t('embed.title')}</span>
      </button>
      {isOpen.value && (
        <Later part={dialog}>{({ EmbedDialog }) => <EmbedDialog onClose={close} />}</Later>
      )}
    </>
  );
}

/** The same at the foot of the panel in which one finds. */
export function EmbedOffer() {
  const { t } = useMap();
  return t.more === 'there' ? (
    <div class="embed-offer">
      <EmbedButton />
    </div>
  ) : null;
}
