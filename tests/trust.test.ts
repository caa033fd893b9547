import { expect, test } from 'vitest';
import { ownAddress } from '../src/trust';

const ORIGIN = 'https://map.example.org';
const BASE = `${ORIGIN}/map/place/25/?v=1`;

test.each([
  `${ORIGIN}/map/assets/worker-Ab345678.js`,
  '/map/offline.js',
  '../../assets/worker.js',
  './a.js',
])('the address %s of the site may become a program', (address) => {
  expect(ownAddress(address, BASE, ORIGIN)).toBe(address);
});

test.each([
  'https://evil.example/a.js',
  '//evil.example/a.js',
  '\\\\evil.example\\a.js',
  `${ORIGIN}.evil.example/a.js`,
  `${ORIGIN}@evil.example/a.js`,
  `${ORIGIN}:8443/a.js`,
  'http://map.example.org/a.js',
  `blob:${ORIGIN}/0000-1111`,
  'data:text/javascript,alert(1)',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
])('%s may not', (address) => {
  expect(ownAddress(address, BASE, ORIGIN)).toBeNull();
});
