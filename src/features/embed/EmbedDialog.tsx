import '../../styles/embed-dialog.css';
import { useSignal } from '@preact/signals';
import { LANGUAGES, type Language } from '../../city/language';
import { CONTROLS } from '../../state/controls';
import { fullLink } from '../../state/fullLink';
import { isPacked } from '../../state/pack';
import { THEMES } from '../../state/state';
import { Dialog } from '../../ui/Dialog';
import { useMap } from '../context';
import { copyText } from '../copyText';
import { codeOf, type EmbedChoice, embedLink, previewLink, SIZES, WAYS } from './code';
import { Preview } from './Preview';

interface EmbedDialogProps {
  onClose(): void;
}

interface OptionsProps<Value> {
  name: string;
  title: string;
  values: readonly Value[];
  value: Value;
  words(value: Value): string;
  /** The language of those words, where it is not that of the page. */
  spokenIn?(value: Value): Language;
  onChange(value: Value): void;
}

/** One of a few, each with its words. */
function Options<Value>({
  name,
  title,
  values,
  value,
  words,
  spokenIn,
  onChange,
}: OptionsProps<Value>) {
  return (
    <fieldset class="embed-options">
      <legend>{title}</legend>
      {values.map((each) => (
        <label key={words(each)}>
          <input
            type="radio"
            name={`embed-${name}`}
            checked={each === value}
            onChange={() => onChange(each)}
          />
          <span lang={spokenIn?.(each)}>{words(each)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Writes the code by which a page of others carries the map, as its author wants it. */
export function EmbedDialog({ onClose }: EmbedDialogProps) {
  const { store, t, site, root } = useMap();
  const choice = useSignal<EmbedChoice>({
    way: 'element',
    isWhole: false,
    size: SIZES[0],
    language: store.state.peek().language,
    theme: 'auto',
    controls: CONTROLS,
  });
  const isCopied = useSignal<boolean | null>(null);

  const change = (changed: Partial<EmbedChoice>) => {
    choice.value = { ...choice.value, ...changed };
    isCopied.value = null;
  };
  const { way, isWhole, size, language, theme, controls } = choice.value;
  const link = embedLink(choice.value, store, fullLink);
  const address = site.baseAddress || new URL(root, location.href).href;
  const code = codeOf(choice.value, link, { address, title: site.title[language] });
  return (
    <Dialog label={t('embed.title')} class="embed-dialog" onClose={onClose}>
      <h2>{t('embed.title')}</h2>
      <Options
        name="what"
        title={t('embed.what')}
        values={[false, true]}
        value={isWhole}
        words={(whole) => t(whole ? 'embed.whole' : 'embed.now')}
        onChange={(whole) => change({ isWhole: whole })}
      />
      <Options
        name="size"
        title={t('embed.size')}
        values={SIZES}
        value={size}
        words={({ width, height }) =>
          width === null ? t('embed.wide', { height }) : `${width} × ${height}`
        }
        onChange={(next) => change({ size: next })}
      />
      <Options
        name="language"
        title={t('embed.language')}
        values={LANGUAGES}
        value={language}
        words={(each) => t(`language.name.${each}`)}
        spokenIn={(each) => each}
        onChange={(next) => change({ language: next })}
      />
      <Options
        name="theme"
        title={t('embed.theme')}
        values={THEMES}
        value={theme}
        words={(each) => t(`theme.${each}`)}
        onChange={(next) => change({ theme: next })}
      />
      <fieldset class="embed-options">
        <legend>{t('embed.controls')}</legend>
        {CONTROLS.map((control) => (
          <label key={control}>
            <input
              type="checkbox"
              checked={controls.includes(control)}
              onChange={({ currentTarget }) =>
                change({
                  controls: CONTROLS.filter((each) =>
                    each === control ? currentTarget.checked : controls.includes(each),
                  ),
                })
              }
            />
            <span>{t(`embed.control.${control}`)}</span>
          </label>
        ))}
      </fieldset>
      <Options
        name="way"
        title={t('embed.way')}
        values={WAYS}
        value={way}
        words={(each) => t(`embed.way.${each}`)}
        onChange={(next) => change({ way: next })}
      />
      <label class="embed-code">
        <span>{t('embed.code')}</span>
        <textarea
          readonly
          rows={6}
          spellcheck={false}
          value={code}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
      {way === 'element' && <p class="embed-note">{t('embed.note')}</p>}
      <div class="actions">
        <button
          type="button"
          class="action embed-copy"
          onClick={async () => {
            isCopied.value = await copyText(code);
          }}
        >
          {t('embed.copy')}
        </button>
        <button type="button" class="action" onClick={onClose}>
          {t('share.close')}
        </button>
        <p role="status">
          {isCopied.value !== null && t(isCopied.value ? 'embed.copied' : 'embed.notCopied')}
        </p>
      </div>
      {!isPacked(root) && <Preview address={root + previewLink(choice.value, link)} size={size} />}
    </Dialog>
  );
}
