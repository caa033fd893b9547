import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reportVisit } from '../src/visit';

const asked = vi.fn(() => Promise.reject(new Error('nobody is there')));

/** A browser that stands on a page, with what its user asks of websites. */
function standOn(user: { doNotTrack?: string | null; globalPrivacyControl?: boolean } = {}) {
  vi.stubGlobal('navigator', user);
  vi.stubGlobal('location', new URL('https://map.example.org/en/place/25/?v=1&list=3.4#scenes=a'));
}

beforeEach(() => {
  vi.stubGlobal('fetch', asked);
  asked.mockClear();
});
afterEach(() => vi.unstubAllGlobals());

test('a visit is reported by path and language alone, without cookies or where one comes from', () => {
  standOn();
  reportVisit('https://count.example.org/map', 'en');
  const [endpoint, options] = asked.mock.calls[0] as unknown as [string, RequestInit];
  expect(endpoint).toBe('https://count.example.org/map');
  expect(JSON.parse(String(options.body))).toEqual({ path: '/en/place/25/', language: 'en' });
  expect(options).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  expect(options.headers).toBeUndefined();
});

test.each([{ doNotTrack: '1' }, { globalPrivacyControl: true }])('%o is heeded', (user) => {
  standOn(user);
  reportVisit('https://count.example.org/map', 'en');
  expect(asked).not.toHaveBeenCalled();
});

test.each([{ doNotTrack: '0' }, { doNotTrack: null, globalPrivacyControl: false }])(
  '%o asks for nothing',
  (user) => {
    standOn(user);
    reportVisit('https://count.example.org/map', 'en');
    expect(asked).toHaveBeenCalledOnce();
  },
);
