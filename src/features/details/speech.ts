import type { Language } from '../../city/language';

/** Beginnings of the tags (BCP 47) of voices that read a language, the best first. */
const TAGS: Record<Language, readonly string[]> = {
  'zh-Hans': ['zh-cn', 'cmn', 'zh'],
  'zh-Hant': ['zh-hk', 'yue', 'zh-tw', 'zh', 'cmn'],
  en: ['en-gb', 'en'],
};

/** The voice that reads a language on the device itself: others send the words elsewhere. */
export function voiceFor(
  language: Language,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | null {
  const own = voices.filter(({ localService }) => localService);
  // Some devices write `zh_CN`.
  const isOf = (voice: SpeechSynthesisVoice, tag: string) =>
    voice.lang.replace('_', '-').toLowerCase().startsWith(tag);
  for (const tag of TAGS[language]) {
    const found = own.find((voice) => isOf(voice, tag));
    if (found) return found;
  }
  return null;
}

/** Slower than usual. */
const RATE = 0.9;

/** Reads sentences one after another; returns what stops it, which ends without a word. */
export function speak(
  sentences: readonly string[],
  voice: SpeechSynthesisVoice,
  onEnd: () => void,
): () => void {
  let isStopped = false;
  let rest = sentences.length;
  const end = () => {
    rest--;
    if (rest === 0 && !isStopped) onEnd();
  };
  speechSynthesis.cancel();
  for (const sentence of sentences) {
    const utterance = new SpeechSynthesisUtterance(sentence);
    Object.assign(utterance, { voice, lang: voice.lang, rate: RATE, onend: end, onerror: end });
    speechSynthesis.speak(utterance);
  }
  return () => {
    isStopped = true;
    speechSynthesis.cancel();
  };
}
