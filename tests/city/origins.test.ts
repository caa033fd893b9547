import { expect, test } from 'vitest';
import { isListed } from '../../src/city/origins';

const LIST = ['https://www.example.org', 'https://*.example.cn', 'http://*.example.net:8080'];

test.each([
  'https://www.example.org',
  'https://a.example.cn',
  'https://a.b.example.cn',
  'http://a.example.net:8080',
])('%s is listed', (origin) => expect(isListed(origin, LIST)).toBe(true));

test.each([
  '',
  'null',
  'http://www.example.org',
  'https://www.example.org:8443',
  'https://www.example.org.evil.com',
  'https://example.cn',
  'https://evilexample.cn',
  'http://a.example.cn',
  'https://a.example.cn:444',
  'https://evil.com#.example.cn',
  'https://evil.com/.example.cn',
  'https://.example.cn',
  'http://a.example.net',
])('%s is not', (origin) => expect(isListed(origin, LIST)).toBe(false));

test('nobody is listed where the list is empty', () => {
  expect(isListed('https://www.example.org', [])).toBe(false);
  expect(isListed('', [])).toBe(false);
});
