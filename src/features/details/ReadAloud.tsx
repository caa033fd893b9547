import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { City, Place } from '../../city/city';
import type { Text } from '../../city/types';
import type { Translate } from '../../i18n/messages';
import { useMap } from '../context';
import { speak, voiceFor } from './speech';

/** What is read of a place: its name, what it is and where, our summary, its industries. */
export function tellingOf(
  place: Place,
  city: City,
  t: Translate,
  words: (text: Text) => string,
): string[] {
  const join = (names: readonly string[]) => names.join(t('details.separator'));
  const districts = place.districts.flatMap((id) => city.byId.get(id) ?? []);
  const others = place.kind === 'district' ? [] : districts.map(({ name }) => words(name));
  const terms = [...new Set(place.industries.map(({ term }) => term))].flatMap((term) => {
    const text = city.termText.get(term);
    return text ? [words(text)] : [];
  });
  return [
    words(place.name),
    join([t(`kind.${place.kind}`), ...others]),
    words(place.summary),
    ...(terms.length ? [t('aloud.industries', { terms: join(terms) })] : []),
  ];
}

const hasSpeech = typeof speechSynthesis !== 'undefined';
const SPEAKER =
  'M2.5 7v4h2.6L9 14.2V3.8L5.1 7zM11.5 6.5a3.5 3.5 0 0 1 0 5M13.5 4.2a6.6 6.6 0 0 1 0 9.6';
const STOP = 'M4.5 4.5h9v9h-9z';

/** Reads a place aloud, where the device has a voice for the language. */
export function ReadAloud({ place }: { place: Place }) {
  const { store, t, words } = useMap();
  const voices = useSignal<readonly SpeechSynthesisVoice[]>([]);
  const isReading = useSignal(false);
  const stop = useRef(() => {});
  useLayoutEffect(() => {
    if (!hasSpeech) return;
    const take = () => {
      voices.value = speechSynthesis.getVoices();
    };
    // They come late, once they have been asked for; and older browsers know no listeners here.
    speechSynthesis.onvoiceschanged = take;
    take();
    const leave = () => stop.current();
    addEventListener('pagehide', leave);
    return () => {
      leave();
      removeEventListener('pagehide', leave);
      speechSynthesis.onvoiceschanged = null;
    };
  }, [voices]);
  const voice = voiceFor(t.language, voices.value);
  if (!voice) return null;
  const turn = () => {
    if (isReading.value) {
      stop.current();
      isReading.value = false;
      return;
    }
    isReading.value = true;
    stop.current = speak(tellingOf(place, store.city.value, t, words), voice, () => {
      isReading.value = false;
    });
  };
  return (
    <button type="button" class="action" onClick={turn}>
      <svg class="icon" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
        <path d={isReading.value ? STOP : SPEAKER} />
      </svg>
      <span>{t(isReading.value ? 'aloud.stop' : 'aloud.read')}</span>
    </button>
  );
}
