/** The kinds of claims that are shown, counted in words. */
import { memoizeWeak } from '../lib/memoizeWeak';
import { formatFigure, sumOf } from '../lib/number';
import { type ClaimKind, PERIOD, SUM } from '../model/claim';
import { claimsOf, type Dataset, kindsIn } from '../model/dataset';
import type { Reading } from '../model/reading';
import type { Match } from '../model/span';
import { kindLabel, kindTerm } from '../model/vocabulary';
import { type ClaimColumns, columnsOf } from './columns/claimColumns';
import { fieldOf } from './columns/codedFields';
import { INSIDE } from './columns/matchCodes';
import { countMatches, type MatchResults } from './columns/matchResults';
import { countOptions, type FacetCount, matchOptions } from './columns/optionColumns';

/** How many match, by kind. */
export type KindCounts = ReadonlyMap<string, FacetCount>;

/** "7 meetings or visits (and 2 possibly)", "possibly 1 letter"; '' for none. Names only the kinds that occur. */
export function formatShown(dataset: Dataset, counts: KindCounts, kinds: readonly ClaimKind[]): string {
  const present = kinds.filter((kind) => counts.has(kind));
  const { inside, possibly } = sumOfKinds(counts, present);
  const say = (count: number) =>
    `${formatFigure(count)} ${present.map((kind) => kindLabel(dataset, kind, count)).join(' or ')}`;
  if (present.length === 0) return '';
  if (inside === 0) return `possibly ${say(possibly)}`;
  return possibly > 0 ? `${say(inside)} (and ${formatFigure(possibly)} possibly)` : say(inside);
}

export const sumOfKinds = (counts: KindCounts, kinds: readonly ClaimKind[]): FacetCount => ({
  inside: sumOf(kinds, (kind) => counts.get(kind)?.inside ?? 0),
  possibly: sumOf(kinds, (kind) => counts.get(kind)?.possibly ?? 0),
});

/** Kinds of events in which people met. */
export const kindsInPerson = (dataset: Dataset): readonly ClaimKind[] =>
  kindsIn(dataset).filter((kind) => ['figures', 'pin'].includes(kindTerm(dataset, kind)?.silhouette ?? ''));

/** The kinds of events that are counted each for itself. */
export const kindsApart = (dataset: Dataset): readonly ClaimKind[] => {
  const together = [...kindsInPerson(dataset), SUM, PERIOD];
  return kindsIn(dataset).filter((kind) => !together.includes(kind));
};

/** What a reading line is made from. */
export interface ReadingLineInput {
  readonly dataset: Dataset;
  readonly matches: MatchResults;
  readonly reading: Reading;
}

const addedSince = memoizeWeak((dataset: Dataset): readonly string[] => {
  const added = new Set(dataset.revisions.flatMap(({ claim, what }) => (what === 'added' ? claim : [])));
  const own = added.size > 0 ? claimsOf(dataset) : [];
  return own.flatMap(({ id, layer }) => (layer === 'primary' && added.has(id) ? id : []));
});

/** "60 claims of the table, 1 added since": what is inside and no other source makes, of which some may be no source's own. */
export function ownInWords(
  dataset: Dataset,
  own: number,
  matches: ReadonlyMap<string, Match>,
  claims = '',
): string {
  const since = addedSince(dataset).filter((id) => matches.get(id) === 'inside').length;
  const made = `${formatFigure(own - since)}${claims} of ${dataset.labels.primary}`;
  return since > 0 ? `${made}, ${formatFigure(since)} added since` : made;
}

/** Number of kinds that the line names where it has room; the rest are counted together. */
export const MAX_KINDS = 3;

/**
 * What stands after the count: "12 meetings or visits, 4 letters, 3 sums and 29 more"; in the others' reading how many
 * have a date of theirs, and with both layers how many are whose. '' where nothing is inside.
 */
export function readingLine({ dataset, matches, reading }: ReadingLineInput, most = MAX_KINDS): string {
  const { columns, codes } = matches;
  const { others } = dataset.labels;
  const { inside } = countMatches(matches);
  if (inside === 0) return '';
  const layers = countOptions(columns, 'layers', codes);
  const own = layers.get('primary')?.inside ?? 0;
  const added = inside - own;
  if (own > 0 && added > 0)
    return `${ownInWords(dataset, own, matches)} and ${formatFigure(added)} only in ${others}`;
  if (reading === 'others' && own > 0) {
    const dated = countDatedByOthers(columns, codes);
    const rest = inside - dated;
    return `${formatFigure(dated)} dated by ${others}${rest > 0 ? `, ${formatFigure(rest)} not` : ''}`;
  }
  return most > 0 ? kindsInWords(dataset, columns, codes, inside, most) : '';
}

function kindsInWords(
  dataset: Dataset,
  columns: ClaimColumns,
  codes: Uint8Array,
  inside: number,
  most: number,
): string {
  const counts = countOptions(columns, 'kinds', codes);
  const { rug } = dataset.lanes;
  const apart = kindsApart(dataset);
  const groups = [
    kindsInPerson(dataset),
    ...apart.filter((kind) => !rug.includes(kind)).map((kind) => [kind]),
    [SUM],
    ...apart.filter((kind) => rug.includes(kind)).map((kind) => [kind]),
    [PERIOD],
  ].filter((kinds) => sumOfKinds(counts, kinds).inside > 0);
  const named = groups.slice(0, groups.length > most + 1 ? most : most + 1);
  const sure = new Map(
    [...counts].map(([kind, { inside: count }]) => [kind, { inside: count, possibly: 0 }]),
  );
  const words = named.map((kinds) =>
    formatShown(
      dataset,
      sure,
      kinds.filter((kind) => (sure.get(kind)?.inside ?? 0) > 0),
    ),
  );
  const rest = inside - sumOf(named, (kinds) => sumOfKinds(sure, kinds).inside);
  return `${words.join(', ')}${rest > 0 ? ` and ${formatFigure(rest)} more` : ''}`;
}

/** How many claims are inside and have a date of other sources. */
function countDatedByOthers(columns: ClaimColumns, codes: Uint8Array): number {
  const flags = datedByOthers(columns);
  let count = 0;
  for (let row = 0; row < codes.length; row += 1) if (codes[row] === INSIDE) count += flags[row] ?? 0;
  return count;
}

const datedByOthers = memoizeWeak((columns: ClaimColumns) => {
  const { codes, values } = fieldOf(columns, 'othersSpan');
  return matchOptions(columns, 'layers', ['primary']).map((match, row) =>
    Number(match === INSIDE && values[codes[row] ?? 0] !== null),
  );
});

/** How many claims only other sources make, and whether any claim has a date of theirs. */
export const othersIn: (dataset: Dataset) => { readonly added: number; readonly hasDates: boolean } =
  memoizeWeak((dataset: Dataset) => {
    const columns = columnsOf(dataset, 'primary');
    const layers = countOptions(columns, 'layers', new Uint8Array(columns.claims.length));
    return {
      added: layers.get('others')?.inside ?? 0,
      hasDates: datedByOthers(columns).includes(1),
    };
  });
