/** A file that was taken apart → its claims as a table, and one by one those that a table cannot hold. */
import type { Claim } from '../../model/claim';
import { citationFaults, type Known, listFaults, spanOrNull } from '../schema/checkClaim';
import { cutDanglingLinks } from '../schema/checkLinks';
import { type Claims, claimReaders } from '../schema/readClaims';
import type { Kept, Warn } from '../schema/readRecords';
import type { RawClaim } from '../schema/schema';
import { ABSENT } from './byteDictionary';
import { CLAIM_LISTS, type ClaimList, dictionaryOf } from './claimFields';
import { type ClaimTable, NOT_IN_TABLE, narrowed } from './claimTable';
import type { Scan } from './fileScanner';
import { formatSpans } from './spanColumns';
import { TakenIds } from './takenIds';

export interface ReadTable {
  readonly table: ClaimTable;
  /** Those claims that the table has no row for. */
  readonly others: Claims;
}

/** Refuses values that no claim may have in this file: dates that are none, and names of what is not there. */
function refuseFaulty({ scanner }: Scan, known: Known): void {
  const faultless = (what: string, among: { has(id: string): boolean }) => (ids: unknown) =>
    listFaults([], what, ids as readonly string[], among).length === 0;
  const sound: Record<string, (value: unknown) => boolean> = {
    edtf: (text) => {
      const read = known.readDate(text as string | null);
      return read === null || 'shape' in read;
    },
    people: faultless('person', known.people),
    themes: faultless('theme', known.themes),
    'record.sources': faultless('source', known.sources),
    citations: (list) => citationFaults(list as RawClaim['citations'], known).length === 0,
  };
  for (const [name, isSound] of Object.entries(sound)) scanner.values.get(name)?.refuse(isSound);
}

/** Whether a row can be taken as it is, but for its id and links. */
function rowJudge({ scanner }: Scan): (row: number) => boolean {
  const codesOf = (path: string) => scanner.columns.get(path)?.codes ?? new Int32Array();
  const valuesOf = (path: string) => scanner.values.get(dictionaryOf(path));
  const strict = [...scanner.columns.keys()]
    .map((path) => ({ codes: codesOf(path), refused: valuesOf(path)?.refused ?? new Set() }))
    .filter(({ refused }) => refused.size > 0);
  const [ids, layers, confidences] = ['id', 'layer', 'confidence'].map(codesOf) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const recordLayer = valuesOf('layer')?.values.indexOf('record');
  return (row) =>
    ids[row] !== ABSENT &&
    (layers[row] !== recordLayer || confidences[row] !== ABSENT) &&
    strict.every(({ codes, refused }) => !refused.has(codes[row] ?? ABSENT));
}

/** Whether all links of a row lead to other claims. */
function linkJudge({ scanner }: Scan, ids: TakenIds): (row: number) => boolean {
  const linksOf = (path: string, idsOf: (value: unknown) => readonly string[]) => {
    const { values = [], refused = new Set() } = scanner.values.get(path) ?? {};
    const numbers = values.map((value, code) =>
      value === null || refused.has(code) ? [] : idsOf(value).map((id) => ids.numberOf(id)),
    );
    const codes = scanner.columns.get(path)?.codes;
    return (row: number) => numbers[codes?.[row] ?? ABSENT] ?? [];
  };
  const related = linksOf('related', (links) => (links as RawClaim['related']).map(({ id }) => id));
  const sameAs = linksOf('record.sameAs', (id) => [id as string]);
  return (row) => {
    const leads = (number: number) => number !== ids.numberAt(row) && ids.isTaken(number);
    return related(row).every(leads) && sameAs(row).every(leads);
  };
}

function tableOf({ scanner }: Scan, known: Known, rows: ClaimTable['rows']): ClaimTable {
  const { values, textStarts, texts } = scanner;
  const dates = values.get('edtf')?.values ?? [];
  const columns = [...scanner.columns].map(([path, { codes }]) => {
    const size = values.get(dictionaryOf(path))?.values.length ?? 0;
    return [path, narrowed(codes, size, scanner.rows)] as const;
  });
  return {
    columns: Object.fromEntries(columns),
    dictionaries: Object.fromEntries(
      [...values].map(([name, { dictionary }]) => [name, dictionary.jsonFrom(0)]),
    ),
    spans: formatSpans(
      dates.map((text) => (typeof text === 'string' ? spanOrNull(known.readDate(text)) : null)),
    ),
    texts: texts.slice(0, textStarts[scanner.rows]),
    textStarts: textStarts.slice(0, scanner.rows + 1),
    rows,
  };
}

/** The rows of the claims that are kept, and those claims that are not taken from their row. */
interface KeptRows {
  readonly rows: Readonly<Record<ClaimList, readonly number[]>>;
  readonly others: ReadonlyMap<number, Kept<Claim>>;
}

/** The claims that are sound in themselves, in what they name and in their ids. */
function keptOf(scan: Scan, ids: TakenIds, known: Known, warn: Warn): KeptRows {
  const isSound = rowJudge(scan);
  const read = claimReaders({ known, ids, warn });
  const rows: Record<ClaimList, number[]> = { events: [], aid: [], periods: [] };
  const others = new Map<number, Kept<Claim>>();
  for (const list of CLAIM_LISTS) {
    const { first, count } = scan.lists[list];
    for (let row = first; row < first + count; row += 1) {
      const isTaken = isSound(row) && ids.take(row);
      const other = isTaken ? null : read[list]([list, row - first], JSON.parse(scan.jsonOf(row)));
      if (other) others.set(row, other);
      if (isTaken || other) rows[list].push(row);
    }
  }
  return { rows, others };
}

/** The claims of a file as `readClaims` gives them, with the same warnings in the same order; null if one is not JSON. */
export function readTable(scan: Scan, known: Known, warn: Warn): ReadTable | null {
  try {
    return tableFrom(scan, known, warn);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function tableFrom(scan: Scan, known: Known, warn: Warn): ReadTable {
  refuseFaulty(scan, known);
  const ids = new TakenIds(scan.scanner);
  const kept = keptOf(scan, ids, known, warn);
  const leads = linkJudge(scan, ids);
  const anyId = { has: () => false, add: () => undefined };
  const again = claimReaders({ known, ids: anyId, warn });
  const others: Record<ClaimList, Claim[]> = { events: [], aid: [], periods: [] };
  const rowsOf = (list: ClaimList) =>
    Int32Array.from(kept.rows[list], (row) => {
      const other = kept.others.get(row);
      if (!other && leads(row)) return row;
      const place = [list, row - scan.lists[list].first] as const;
      const whole = other ?? again[list](place, JSON.parse(scan.jsonOf(row)));
      if (whole) others[list].push(cutDanglingLinks(whole, ids, warn));
      return NOT_IN_TABLE;
    });
  const rows = { events: rowsOf('events'), aid: rowsOf('aid'), periods: rowsOf('periods') };
  return { table: tableOf(scan, known, rows), others: others as unknown as Claims };
}
