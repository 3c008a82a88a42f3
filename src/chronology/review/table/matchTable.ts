/** Which claim of a chronology each row of a table is. */

import type { Records } from '../../../data/chronologies/records';
import { matchRows, type Named, namedRows } from '../../../data/import/matchRows';
import type { RawDataset } from '../../../data/schema/schema';
import type { ReadTable } from '../../../data/sheets/savedTable';
import { groupBy } from '../../../lib/groupBy';
import { numberedId } from '../../../lib/shortText';
import { TABLE_SOURCE } from '../../../model/dataset';
import { citationsOf, type FiledCitation, type FiledClaim, filedClaims } from '../../edit/claimEdits';
import { partOf, type RowClaim, type TableClaims } from './tableClaims';

export type Matches = ReadonlyMap<RowClaim, FiledClaim>;

/** A claim that is there already, as a row may name it. */
interface NamedClaim extends Named {
  readonly claim: FiledClaim;
}

const named = (claim: FiledClaim): NamedClaim => ({
  claim,
  textOf: (part) => partOf(claim.record, part, claim.record.id),
});

/** Matches the rows that no match holds yet with those of some claims that are named as they are. */
function byNames(rows: readonly RowClaim[], claims: readonly FiledClaim[], known: Matches): Matches {
  const taken = new Set(known.values());
  const pairs = matchRows(
    claims.filter((claim) => !taken.has(claim)).map(named),
    rows.filter((row) => !known.has(row)),
  );
  return new Map([...known, ...[...pairs].map(([row, { claim }]) => [row, claim] as const)]);
}

/** Matches rows with claims by what both say. */
export const matchByNames = ({ rows, records }: TableClaims): Matches =>
  byNames(rows, filedClaims(records), new Map());

/** Number of the row of the table that is cited. */
const rowOf = (citations: readonly Pick<FiledCitation, 'source' | 'paragraph'>[]): number | undefined =>
  citations.find(({ source }) => source === TABLE_SOURCE)?.paragraph;

const claimsByRow = (claims: readonly FiledClaim[]) =>
  groupBy(claims, ({ record }) => rowOf(citationsOf(record)));

/**
 * The file that is made of a chronology's own table, each row under the id of the claim that rests on it: so what another reading
 * says of a row is a change of its claim, whatever its title and with it its id would be.
 */
export function withIdsOfRows(records: Records, file: RawDataset): RawDataset {
  const claimsOn = claimsByRow(filedClaims(records));
  const idOf = new Map(
    [...groupBy(file.events, ({ citations }) => rowOf(citations))].flatMap(([row, events]) =>
      events.flatMap((event, at) => {
        const claim = row === undefined ? undefined : claimsOn.get(row)?.[at];
        return claim ? [[event, claim.record.id] as const] : [];
      }),
    ),
  );
  const taken = new Set(idOf.values());
  const events = file.events.map((event) => ({
    ...event,
    id: idOf.get(event) ?? numberedId(event.id, (id) => !taken.has(id)),
  }));
  return { ...file, events };
}

/** Matches the rows of the table that a chronology was opened from with the claims that rest on them, and others by names. */
export function matchOpened({ rows, records }: TableClaims): Matches {
  const filed = filedClaims(records);
  const claimsOn = claimsByRow(filed);
  const sure = [...groupBy(rows, ({ row }) => row)].flatMap(([row, some]) => {
    const claims = claimsOn.get(row) ?? [];
    if (row === undefined || claims.length !== some.length) return [];
    return some.flatMap((one, at) => (claims[at] ? [[one, claims[at]] as const] : []));
  });
  return byNames(rows, filed, new Map(sure));
}

/**
 * Matches the rows of a later state of a table with the claims of the rows of the `opened` one that they are, by `ids`; those
 * that are new in it with claims that are of no such row, by names.
 */
export function matchLater(
  { rows, records }: TableClaims,
  later: ReadTable,
  opened: ReadTable,
  ids: ReadonlyMap<RowClaim, string>,
): Matches {
  const pairs = matchRows(namedRows(opened.table, opened.mapping), namedRows(later.table, later.mapping));
  const rowBefore = new Map([...pairs].map(([now, old]) => [now.row.number, old.row.number]));
  const filed = filedClaims(records);
  const claims = new Map(filed.map((claim) => [claim.record.id, claim]));
  const claimsOn = groupBy(ids, ([{ row }]) => row);
  const sure = [...groupBy(rows, ({ row }) => row)].flatMap(([row = 0, some]) => {
    const before = claimsOn.get(rowBefore.get(row) ?? 0) ?? [];
    return some.flatMap((one, at) => {
      const claim = claims.get(before[at]?.[1] ?? '');
      return claim ? [[one, claim] as const] : [];
    });
  });
  const ofRows = new Set(ids.values());
  const others = filed.filter(({ record }) => !ofRows.has(record.id));
  return byNames(rows, others, new Map(sure));
}
