import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { printLink } from '../../state/fullLink';
import { DEFAULT_STATE } from '../../state/state';
import { present } from '../../state/transitions';
import { useMap } from '../context';
import { copyFrom } from '../copy';
import { MeetingPack } from '../PackLink';
import { isPlaying } from './autoplay';
import { withOwn } from './tools';
import { tourOf } from './tour';

/** Keys as they stand on keyboards, and what they do. */
const KEYS = [
  'keysWay',
  'keysEnds',
  'keysPlay',
  'keysSpot',
  'keysInk',
  'keysBlank',
  'keysFull',
  'keysLeave',
] as const;

/** The address under which the tour runs by itself. */
function useKioskLink(): string {
  const { store, root } = useMap();
  const { language } = store.state.value;
  const state = {
    ...DEFAULT_STATE,
    language,
    presenting: { script: 'tour', step: 0, kiosk: true },
  } as const;
  return new URL(root + printLink(state, null, store.city.value), location.href).href;
}

/** A kiosk opens in a window of its own: nothing leads out of it. */
function Kiosk() {
  const { t } = useMap();
  const link = useKioskLink();
  const field = useRef<HTMLInputElement>(null);
  const isCopied = useSignal<boolean | null>(null);
  const copy = async () => {
    if (field.current) isCopied.value = await copyFrom(field.current);
  };
  return (
    <section class="details-group">
      <h3>{t('present.kiosk')}</h3>
      <p>{t('present.kioskHint')}</p>
      <label class="present-link">
        <span class="visually-hidden">{t('present.kioskLink')}</span>
        <input ref={field} type="text" readonly value={link} />
      </label>
      <div class="actions">
        <a class="action" href={link} target="_blank" rel="noopener">
          {t('present.kioskOpen')}
        </a>
        <button type="button" class="action" onClick={copy}>
          {t('share.copy')}
        </button>
      </div>
      <p role="status" class="details-note">
        {isCopied.value !== null && t(isCopied.value ? 'share.copied' : 'share.notCopied')}
      </p>
    </section>
  );
}

/** Starts the telling of the plan: from the beginning, at a step, by itself, as a kiosk. */
export function PresentPanel() {
  const { store, t, words } = useMap();
  const { data, drawings } = store.work.value;
  const steps = tourOf(store.city.value, { t, words });
  const start = (step: number, plays = false) => {
    isPlaying.value = plays;
    store.change(present, { script: 'tour', step, kiosk: false });
  };
  return (
    <>
      <header class="details-head">
        <h2 tabIndex={-1}>{t('present.title')}</h2>
        <p class="details-summary">{t('present.hint')}</p>
      </header>
      <div class="actions">
        <button type="button" class="action is-main" onClick={() => start(0)}>
          {t('present.start')}
        </button>
        <button type="button" class="action" onClick={() => start(0, true)}>
          {t('present.autoplay')}
        </button>
      </div>
      {data.length + drawings.length > 0 && (
        <label class="desk-check">
          <input
            type="checkbox"
            checked={withOwn.value}
            onChange={({ currentTarget }) => {
              withOwn.value = currentTarget.checked;
            }}
          />
          <span>{t('present.withOwn')}</span>
        </label>
      )}
      <section class="details-group">
        <h3>{t('present.from')}</h3>
        <ol class="present-steps">
          {steps.map(({ id, name }, index) => (
            <li key={id}>
              <button type="button" class="action" onClick={() => start(index)}>
                <span>{t.number(index + 1)}</span>
                {name}
              </button>
            </li>
          ))}
        </ol>
      </section>
      <Kiosk />
      <MeetingPack />
      <section class="details-group">
        <h3>{t('present.keys')}</h3>
        <ul class="present-keys">
          {KEYS.map((key) => {
            const [keys = '', does = ''] = t(`present.${key}`).split('|');
            return (
              <li key={key}>
                <kbd>{keys}</kbd>
                <span>{does}</span>
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}
