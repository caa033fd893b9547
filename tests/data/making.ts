import { strToU8, type Zippable, zipSync } from 'fflate';
import { inspect, read } from '../../src/data/reading';
import type { Inspection, ReadOptions, ReadResult } from '../../src/data/types';

/** West, south, east, north of the city. */
export const BOUNDS = [111.98, 21.44, 113.26, 22.86] as const;

/** Bytes by two-byte characters of GBK: there is no encoder of it, but the decoder tells them all. */
const GBK = new Map<string, readonly number[]>();
for (let high = 0x81; high < 0xff; high++)
  for (let low = 0x40; low < 0xff; low++) {
    const character = new TextDecoder('gbk').decode(Uint8Array.of(high, low));
    if (character.length === 1 && character !== '\uFFFD') GBK.set(character, [high, low]);
  }

export const gbk = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((each) => GBK.get(each) ?? [each.charCodeAt(0)]));

export const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    [...`\uFEFF${text}`].flatMap((each) => {
      const code = each.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

export type Content = string | Uint8Array | object;

export const bytesOf = (content: Content): Uint8Array => {
  if (content instanceof Uint8Array) return content;
  return strToU8(typeof content === 'string' ? content : JSON.stringify(content));
};

export const fileOf = (name: string, content: Content): File =>
  new File([bytesOf(content).slice()], name);

export const zip = (files: Zippable): Uint8Array => zipSync(files, { mtime: '2020-01-01' });

/** A workbook of sheets, each as rows of cells in XML. */
export const workbook = (sheets: Record<string, string>): Uint8Array => {
  const names = Object.keys(sheets);
  const list = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const links = names.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return zip({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        strToU8(
          `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheets[name]}</sheetData></worksheet>`,
        ),
      ]),
    ),
  });
};

type Cell = string | number | null;

const cell = (value: Cell, address: string) =>
  typeof value === 'number'
    ? `<c r="${address}"><v>${value}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

export const rows = (table: readonly (readonly Cell[])[]): string =>
  table
    .map((values, row) => {
      const cells = values.map((value, column) =>
        value === null ? '' : cell(value, `${String.fromCharCode(65 + column)}${row + 1}`),
      );
      return `<row r="${row + 1}">${cells.join('')}</row>`;
    })
    .join('');

/** A shapefile's points, as its specification has them. */
export function pointShp(points: readonly (readonly [number, number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(100 + 28 * points.length));
  view.setInt32(0, 9994);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 1, true);
  for (const [index, [x, y]] of points.entries()) {
    const at = 100 + 28 * index;
    view.setInt32(at, index + 1);
    view.setInt32(at + 4, 10);
    view.setInt32(at + 8, 1, true);
    view.setFloat64(at + 12, x, true);
    view.setFloat64(at + 20, y, true);
  }
  return new Uint8Array(view.buffer);
}

/** A table of one column of text, twenty bytes wide. */
export function textDbf(name: Uint8Array, values: readonly Uint8Array[], driver = 0): Uint8Array {
  const bytes = new Uint8Array(32 + 32 + 1 + 21 * values.length + 1).fill(0x20);
  const view = new DataView(bytes.buffer);
  bytes.fill(0, 0, 65);
  bytes[0] = 3;
  bytes[29] = driver;
  view.setUint32(4, values.length, true);
  view.setUint16(8, 65, true);
  view.setUint16(10, 21, true);
  bytes.set(name, 32);
  bytes[43] = 'C'.charCodeAt(0);
  bytes[48] = 20;
  bytes[64] = 0x0d;
  for (const [index, value] of values.entries()) bytes.set(value, 66 + 21 * index);
  return bytes;
}

/** A drawing of entities, each a list of codes and values; blocks likewise. */
export const dxfText = (entities: readonly string[], blocks: readonly string[] = []): string =>
  [
    ...(blocks.length > 0 ? ['0\nSECTION\n2\nBLOCKS', ...blocks, '0\nENDSEC'] : []),
    '0\nSECTION\n2\nENTITIES',
    ...entities,
    '0\nENDSEC\n0\nEOF\n',
  ].join('\n');

export const GK_38 =
  'PROJCS["CGCS2000_3_Degree_GK_Zone_38",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",38500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",114.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

export const BEIJING_54 =
  'PROJCS["Beijing_1954_3_Degree_GK_CM_114E",GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",114.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

/** What a visitor does who takes whatever is offered; `choice` is where they choose otherwise. */
export async function open(
  files: readonly File[],
  choice: Partial<ReadOptions> = {},
  known: readonly (readonly [number, number])[] = [],
): Promise<{ inspection: Inspection; result: ReadResult }> {
  const inspection = await inspect(files, known, choice.part ?? null);
  const options: ReadOptions = {
    part: null,
    columns: inspection.guess,
    encoding: null,
    datum: inspection.stated ?? inspection.fits ?? 'WGS84',
    ...choice,
  };
  return { inspection, result: await read(files, options, BOUNDS, () => {}) };
}
