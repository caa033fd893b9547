import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Encoding, Format } from '../../data/types';
import { useMap } from '../context';
import { previews } from './encodings';

const CHOICES: readonly Encoding[] = ['utf-8', 'gbk'];

interface EncodingChoiceProps {
  file: File | undefined;
  format: Format;
  value: Encoding;
  onChange(encoding: Encoding): void;
}

/** In which encoding a text is: asked only where it matters, and shown, so that one sees which is right. */
export function EncodingChoice({ file, format, value, onChange }: EncodingChoiceProps) {
  const { t } = useMap();
  const texts = useSignal<ReadonlyMap<Encoding, string> | null>(null);
  useEffect(() => {
    if (format !== 'csv' || !file || !CHOICES.includes(value)) return;
    let isGone = false;
    previews(file, CHOICES).then(
      (found) => {
        if (!isGone) texts.value = found;
      },
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, [file, format, value, texts]);
  // A shapefile's words are seen only after it was read: then it can be read anew.
  if (format !== 'shapefile' && !texts.value) return null;
  return (
    <fieldset class="data-encodings">
      <legend>{t(texts.value ? 'data.encoding' : 'data.encodingUnseen')}</legend>
      {CHOICES.map((encoding) => (
        <label key={encoding}>
          <input
            type="radio"
            name="encoding"
            checked={value === encoding}
            onChange={() => onChange(encoding)}
          />
          <span>{encoding.toUpperCase()}</span>
          {texts.value && <q>{texts.value.get(encoding)}</q>}
        </label>
      ))}
    </fieldset>
  );
}
