import type { Properties } from './input';

/** Written without exponent, leading zeros or signs: `007` is a name. */
const NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/;
/** With its thousands set apart, or not. */
const WRITTEN = /^-?\d+(,\d{3})*(\.\d+)?$/;
/** The comma stands before a fraction: `0,5`, `1.234,5`, also `1234,567`. */
const FRACTION = /^-?(\d*|\d{1,3}(\.\d{3})+),\d+$/;
/** May be thousands, or three digits of a fraction. */
const DOUBTFUL = /^-?\d{1,3},\d{3}$/;

/** As narrow as a keyboard writes it. */
const narrow = (text: string) => text.normalize('NFKC').trim().replace('−', '-');

/** A number with its thousands set apart, or nothing; null where it is a name or a word. */
function numberIn(written: string): number | null {
  if (!WRITTEN.test(written)) return null;
  // `1234,567` sets nothing apart: it may be two numbers.
  if (written.includes(',') && !/^-?\d{1,3},/.test(written)) return null;
  const plain = written.replaceAll(',', '');
  return NUMBER.test(plain) ? Number(plain) : null;
}

/** What people write in a table: also digits as wide as a character (`１，２００`), but no `5²`. */
const FIGURES = /^\s*[-－−]?[\d０-９,，.．]+\s*$/;

/**
 * Reads the texts of a column: as the number that one writes, or as it is. A comma sets thousands apart
 * unless another value of the column has it before a fraction: then also those that were read are texts.
 * @param isDoubtful whether `1,200` is a number only beside one that leaves no doubt, as `1,200,000`.
 */
export function columnReader(name: string, isDoubtful: boolean) {
  let read: { record: Properties; text: string; number: number }[] = [];
  let isFraction = false;
  let isSure = !isDoubtful;

  const numberWithComma = (text: string, written: string, record: Properties) => {
    if (isFraction) return null;
    const number = numberIn(written);
    if (number === null) {
      isFraction = FRACTION.test(written);
      if (!isFraction) return null;
      for (const each of read) each.record[name] = each.text;
      read = [];
      return null;
    }
    read.push({ record, text, number });
    if (isSure) return number;
    isSure = !DOUBTFUL.test(written);
    if (!isSure) return null;
    for (const each of read) each.record[name] = each.number;
    return number;
  };

  /** The number that stands in a text of this column; null for none. */
  return (text: string, record: Properties): number | null => {
    if (NUMBER.test(text)) return Number(text);
    if (!FIGURES.test(text)) return null;
    const written = narrow(text);
    return written.includes(',') ? numberWithComma(text, written, record) : numberIn(written);
  };
}
