import { afterEach, expect, test, vi } from 'vitest';
import { speak, voiceFor } from '../../src/features/details/speech';

const voice = (lang: string, localService = true) =>
  ({ lang, localService, name: lang }) as SpeechSynthesisVoice;

test('a language is read by the voice that is nearest to it', () => {
  const voices = ['en-US', 'zh-TW', 'zh_CN', 'en-GB', 'zh-HK'].map((lang) => voice(lang));
  expect(voiceFor('zh-Hans', voices)?.lang).toBe('zh_CN');
  expect(voiceFor('zh-Hant', voices)?.lang).toBe('zh-HK');
  expect(voiceFor('en', voices)?.lang).toBe('en-GB');
  expect(voiceFor('en', [voice('en-US')])?.lang).toBe('en-US');
});

test('no voice reads what it does not speak, and none that sends the words elsewhere', () => {
  expect(voiceFor('zh-Hans', [voice('en-GB')])).toBeNull();
  expect(voiceFor('zh-Hans', [voice('zh-CN', false)])).toBeNull();
  expect(voiceFor('en', [])).toBeNull();
});

/** A device that speaks when it is told to. */
function device() {
  const said: SpeechSynthesisUtterance[] = [];
  vi.stubGlobal('SpeechSynthesisUtterance', function (this: { text: string }, text: string) {
    this.text = text;
  });
  vi.stubGlobal('speechSynthesis', {
    speak: (each: SpeechSynthesisUtterance) => said.push(each),
    cancel() {
      for (const each of said.splice(0)) each.onerror?.(null as never);
    },
  });
  return said;
}
afterEach(() => vi.unstubAllGlobals());

test('reading ends with the last sentence', () => {
  const said = device();
  const onEnd = vi.fn();
  speak(['一', '二'], voice('zh-CN'), onEnd);
  expect(said.map(({ text }) => text)).toEqual(['一', '二']);
  said[0]?.onend?.(null as never);
  expect(onEnd).not.toHaveBeenCalled();
  said[1]?.onend?.(null as never);
  expect(onEnd).toHaveBeenCalledOnce();
});

test('what was stopped is silent, and says nothing of its end', () => {
  const said = device();
  const onEnd = vi.fn();
  const stop = speak(['一', '二'], voice('zh-CN'), onEnd);
  stop();
  expect(said).toEqual([]);
  expect(onEnd).not.toHaveBeenCalled();
});
