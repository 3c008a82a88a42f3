/**
 * What a spreadsheet shows of a date. A cell in which "April 2001" was typed holds 1 April 2001 and a format without a
 * day: the day is Excel's, and is not taken.
 */
import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom';
import { isoDate, monthName } from '../../../lib/calendar';

/** The parts of a date that a format shows, of `ymd`, in this order. */
export type Parts = string;

/** Formats that every workbook has without naming them (ECMA-376, 18.8.30), where they do not show all of a date. */
const BUILT_IN: Readonly<Record<string, string>> = {
  ...{ '16': 'd-mmm', '17': 'mmm-yy' },
  ...{
    '18': 'h:mm',
    '19': 'h:mm:ss',
    '20': 'h:mm',
    '21': 'h:mm:ss',
    '45': 'mm:ss',
    '46': 'h:mm:ss',
    '47': 'mm:ss',
  },
};

/** What a format code shows, or null for one of numbers. Beside hours and seconds, `m` is minutes. */
function partsOfFormat(code: string): Parts | null {
  const [shown = ''] = code
    .replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ' ')
    .toLowerCase()
    .split(';');
  const hasClock = /[hs]/.test(shown);
  const has = {
    y: /[ye]/.test(shown),
    m: /m/.test(shown) && !(hasClock && !/m{3}|[yd]/.test(shown)),
    d: /d/.test(shown),
  };
  const parts = (['y', 'm', 'd'] as const).filter((part) => has[part]).join('');
  return parts !== '' || hasClock ? parts : null;
}

/** A date as such a format shows it. */
export function shownDate(date: Date, parts: Parts): string {
  const instant = date.getTime();
  const month = monthName(date.getUTCMonth(), 'long');
  const words: Readonly<Record<Parts, string>> = {
    ym: isoDate(instant, 'month'),
    y: isoDate(instant, 'year'),
    md: `${date.getUTCDate()} ${month}`,
    m: month,
    d: String(date.getUTCDate()),
    yd: isoDate(instant, 'year'),
    '': date.toISOString().slice(11, 16),
  };
  return words[parts] ?? isoDate(instant, 'day');
}

interface Styles {
  /** Parts of a date, not all of them, that some cells show. */
  readonly coarse: readonly Parts[];
  /** The styles in which cells that show just these parts are plain numbers. */
  readonly without: (parts: Parts) => string;
}

/** Reads the styles of a workbook (`xl/styles.xml`). */
export function readStyles(xml: string): Styles {
  const elements = (name: string) => {
    const tree = new DOMParser().parseFromString(xml, 'text/xml');
    return { tree, found: [...tree.getElementsByTagName(name)] };
  };
  const codes = new Map(Object.entries(BUILT_IN));
  for (const format of elements('numFmt').found)
    codes.set(format.getAttribute('numFmtId') ?? '', format.getAttribute('formatCode') ?? '');
  const partsOfCell = (cell: Element) => partsOfFormat(codes.get(cell.getAttribute('numFmtId') ?? '') ?? '');
  const isCoarse = (parts: Parts | null): parts is Parts => parts !== null && parts !== 'ymd';
  return {
    coarse: [...new Set(elements('xf').found.map(partsOfCell).filter(isCoarse))],
    without: (parts) => {
      const { tree, found } = elements('xf');
      for (const cell of found) if (partsOfCell(cell) === parts) cell.setAttribute('numFmtId', '0');
      return new XMLSerializer().serializeToString(tree);
    },
  };
}
