import { expect, test } from 'vitest';
import { languageOf } from '../../src/state/language';

test('language follows the link, then the visitor’s choice, then the browser', () => {
  const tags = ['fr-FR', 'zh-TW', 'en-GB'];
  expect(languageOf('?v=1&lang=en', { language: 'zh-Hans' }, tags)).toBe('en');
  expect(languageOf('?v=1', { language: 'zh-Hans' }, tags)).toBe('zh-Hans');
  expect(languageOf('', {}, tags)).toBe('zh-Hant');
  expect(languageOf('', {}, ['zh-SG'])).toBe('zh-Hans');
  expect(languageOf('', {}, ['en'])).toBe('en');
});

test('what the map does not speak is simplified Chinese', () => {
  expect(languageOf('?lang=xx', {}, ['fr'])).toBe('zh-Hans');
  expect(languageOf('?lang=xx', { language: 'en' }, [])).toBe('en');
});
