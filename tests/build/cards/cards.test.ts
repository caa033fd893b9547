import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { cardsOf, lettersIn } from '../../../src/build/cards/cards';
import { cardSvg, drawCard, prepare } from '../../../src/build/cards/draw';
import { fontFor } from '../../../src/build/cards/font';
import { SIZE } from '../../../src/build/cards/place';
import { LANGUAGES } from '../../../src/city/language';
import { cardPath } from '../../../src/state/paths';
import { city } from '../../city';

const cardOf = (number: number | null) => {
  const card = cardsOf('zh-Hans').find(({ chosen }) =>
    number === null ? chosen === null : chosen?.kind === 'place' && chosen.number === number,
  );
  if (!card) throw new Error(`no card for ${number}`);
  return cardSvg(card);
};

describe('a card', () => {
  let pictures: PNG[] = [];
  beforeAll(async () => {
    const svgs = [cardOf(null), cardOf(1), cardOf(25)];
    const fonts = await fontFor(lettersIn(svgs), 'zh-Hans');
    await prepare();
    pictures = svgs.map((svg) => PNG.sync.read(Buffer.from(drawCard(svg, fonts, 'zh-Hans'))));
  });

  test('has the size that chats ask for', () => {
    for (const { width, height } of pictures) expect({ width, height }).toEqual(SIZE);
  });

  test('shows a map and words, and another one for another place', () => {
    const shades = ({ data }: PNG) => new Set(new Uint32Array(data.buffer, data.byteOffset)).size;
    for (const picture of pictures) expect(shades(picture)).toBeGreaterThan(80);
    const [plan, core, node] = pictures.map(({ data }) => data);
    expect(plan?.equals(core ?? plan)).toBe(false);
    expect(core?.equals(node ?? core)).toBe(false);
  });

  test('draws its letters with the font: without it the words are missing', () => {
    const svg = cardOf(25);
    const dark = ({ data, width }: PNG) => {
      let count = 0;
      // The title, at the left edge of the column of words.
      for (let y = 440; y < 520; y++) {
        for (let x = 300; x < 700; x++) if ((data[(y * width + x) * 4] ?? 255) < 90) count++;
      }
      return count;
    };
    const bare = PNG.sync.read(Buffer.from(drawCard(svg, [], 'zh-Hans')));
    expect(dark(bare)).toBe(0);
    expect(dark(pictures[2] ?? bare)).toBeGreaterThan(2000);
  });
});

test('there is one for the plan and for every place, with a name of its own', () => {
  for (const language of LANGUAGES) {
    const paths = cardsOf(language).map(({ chosen }) => cardPath(chosen, language));
    expect(new Set(paths).size).toBe(city.places.length + 1);
  }
  expect(cardPath({ kind: 'task', id: 4 }, 'en')).toBe(cardPath(null, 'en'));
});

test('a character that the font lacks fails the build', async () => {
  await expect(fontFor('江门 \u{1F300}', 'zh-Hans')).rejects.toThrow('\u{1F300}');
  const traditional = await fontFor('臺山群華潭江鰻', 'zh-Hant');
  expect(traditional.length).toBeGreaterThan(0);
});
