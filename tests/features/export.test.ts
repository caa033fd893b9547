import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { harmless, toCsv } from '../../src/city/csv';
import { COLUMNS, rowsOf, type Value } from '../../src/city/table';
import { toGeoJson } from '../../src/features/export/geojson';
import { toXlsx } from '../../src/features/export/xlsx';
import { city } from '../city';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const office = ['soffice', 'libreoffice'].find((name) => !spawnSync(name, ['--version']).error);
const HOSTILE = [
  '=1+1',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  'a,"b"\r\nc',
  "=cmd|' /C calc'!A0",
];
const table: Value[][] = [
  [...COLUMNS],
  ...rowsOf(city, city.places, { words: ({ zh }) => zh, term: (_, word) => word }),
  ...HOSTILE.map((text) => [7, text]),
];

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0]);
}

/** The files in a ZIP archive, by its central directory (PKWARE APPNOTE 4.3). */
function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  const files = new Map<string, string>();
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const [name = 0, extra = 0, comment = 0] = lengths;
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    const content = method === 0 ? packed : inflateRawSync(packed);
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), content.toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return files;
}

/** What LibreOffice reads in a file, as CSV. */
function readByOffice(name: string): string[][] {
  const settings = `-env:UserInstallation=file://${folder}/profile`;
  const target = [
    '--convert-to',
    'csv:Text - txt - csv (StarCalc):44,34,76',
    '--outdir',
    join(folder, 'out'),
  ];
  // In a CSV, 44,34,76 are comma, quotation mark and UTF-8; true at the end of the rest keeps formulas out of sight.
  execFileSync(office ?? '', [
    settings,
    '--headless',
    '--infilter=CSV:44,34,76,1',
    ...target,
    join(folder, name),
  ]);
  return readCsv(readFileSync(join(folder, 'out', name.replace(/\.\w+$/, '.csv')), 'utf8'));
}

describe('CSV', () => {
  const csv = toCsv(table);

  test('begins with the byte order mark that Excel needs, and ends each row with CRLF', () => {
    expect(csv.startsWith('\uFEFFnumber,nameZh,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test('comes back whole, with no cell that runs', () => {
    const read = readCsv(csv.slice(1));
    expect(read).toEqual(table.map((row) => row.map((value) => String(harmless(value) ?? ''))));
    expect(read.flat().filter((cell) => /^[=+@\t\r]|^-[^\d]/.test(cell))).toEqual([]);
    expect(HOSTILE.slice(0, 6).map(harmless)).toEqual(
      HOSTILE.slice(0, 6).map((text) => `'${text}`),
    );
  });

  test.skipIf(!office)('opens in LibreOffice with its Chinese', { timeout: 120_000 }, () => {
    writeFileSync(join(folder, 'places.csv'), csv);
    const read = readByOffice('places.csv');
    expect(read.slice(1, 100).map((row) => row[1])).toEqual(city.places.map(({ name }) => name.zh));
    expect(read.slice(100).map((row) => row[1]?.[0])).toEqual(
      HOSTILE.map((text) => String(harmless(text))[0]),
    );
  });
});

describe('XLSX', () => {
  test('holds every text as text and no formula', async () => {
    const bytes = Buffer.from(await (await toXlsx(table, '地点')).arrayBuffer());
    const files = unzip(bytes);
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    const strings = files.get('xl/sharedStrings.xml') ?? '';
    expect(sheet).not.toBe('');
    expect(sheet).not.toMatch(/<f[ >]/);
    for (const { name } of city.places) expect(strings + sheet).toContain(name.zh);
    expect(strings + sheet).toContain('=1+1');
    expect(files.get('xl/workbook.xml')).toContain('地点');
  });

  test.skipIf(!office)('opens in LibreOffice with its Chinese', { timeout: 120_000 }, async () => {
    const bytes = Buffer.from(await (await toXlsx(table, '地点')).arrayBuffer());
    writeFileSync(join(folder, 'table.xlsx'), bytes);
    const read = readByOffice('table.xlsx');
    expect(read.slice(1, 100).map((row) => row[1])).toEqual(city.places.map(({ name }) => name.zh));
    // Text that looks like a formula came as what it is, and was not reckoned.
    expect(read[100]?.[1]).toBe('=1+1');
  });
});

test('GeoJSON holds the data as they are, in degrees', () => {
  const file = JSON.parse(JSON.stringify(toGeoJson(city.places, 'whose')));
  expect(file.attribution).toBe('whose');
  expect(file.features).toHaveLength(city.places.length);
  for (const [index, { id, geometry, properties }] of file.features.entries()) {
    const place = city.places[index];
    expect(id).toBe(place?.number);
    expect(geometry).toEqual(JSON.parse(JSON.stringify(place?.geometry)));
    expect(properties.industries).toEqual(place?.industries);
    expect(properties.position).toEqual(place?.position);
  }
});
