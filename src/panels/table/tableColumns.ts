/** The columns of the table: the text of each cell, and the key by which the column sorts. */

import { aboutSource, disputeWords, inBrackets, sourcesBehind } from '../../export/evidence';
import type { Filter } from '../../filter/filter';
import { allBases } from '../../filter/filterKeys';
import { capitalize } from '../../lib/text';
import { type Claim, type Confidence, type Finding, isPeriod, isSum, type OtherSum } from '../../model/claim';
import { claimsOf, type Dataset, kindsIn } from '../../model/dataset';
import { figuresIn } from '../../model/figures';
import { citedUrl, formatOrigins, originsOf } from '../../model/origins';
import { basisIn, type Reading, sameSpan, spanIn } from '../../model/reading';
import { outerRange } from '../../model/span';
import {
  kindLabel,
  type Labels,
  scopeLabel,
  statusLabel,
  typeLabel,
  type Worded,
} from '../../model/vocabulary';
import { claimantLabel } from '../../model/words/claimant';
import { formatCertainty, ownWords } from '../../model/words/claims';
import { formatFinding } from '../../model/words/differences';
import { certaintyLabels, findingLabels, formatAmount, isCompared } from '../../model/words/labels';
import { formatSpan } from '../../model/words/spans';
import type { SortKey } from './tableRows';
import { dateKey, type TableRow } from './tableRows';

export type ColumnId =
  | 'date'
  | 'certainty'
  | 'kind'
  | 'title'
  | 'people'
  | 'themes'
  | 'source'
  | 'origins'
  | 'disputed'
  | 'about'
  | 'status'
  | 'amount'
  | 'scope'
  | 'claimant'
  | 'otherDate'
  | 'offset'
  | 'note'
  | 'finding'
  | 'confidence'
  | 'layer'
  | 'match';

export interface TableColumn {
  readonly id: ColumnId;
  readonly label: string;
  /** Text of the cell; '' if empty. */
  readonly textOf: (row: TableRow) => string;
  /** The same text in parts that lead to where a source can be read, in columns that name sources. */
  readonly partsOf?: (row: TableRow) => readonly TextPart[];
  readonly keyOf: (row: TableRow) => SortKey;
}

/** A source in a cell: its words as a link where it has an address, and what follows them. */
export interface TextPart {
  readonly text: string;
  readonly url: string | null;
  readonly after: string;
}

/** What parts say, and what stands between two of them. */
export const BETWEEN_PARTS = '; ';

export interface ColumnsInput {
  readonly dataset: Dataset;
  readonly reading: Reading;
  readonly layers: Filter['layers'];
  /** Whether any row matches only possibly. */
  readonly somePossible: boolean;
}

const findings = Object.keys(findingLabels) as readonly Finding[];
const confidences: readonly Confidence[] = ['high', 'medium', 'low'];

/** Columns that are hidden until chosen. */
export const hiddenAtFirst: readonly ColumnId[] = [
  'certainty',
  'themes',
  'origins',
  'disputed',
  'about',
  'status',
  'scope',
  'amount',
  'claimant',
  'finding',
  'confidence',
];

/** All columns available in a view, in order. Some are included only where rows differ in them. */
export function tableColumns(input: ColumnsInput): readonly TableColumn[] {
  const { dataset, reading } = input;
  const compared = isCompared(dataset);
  return [
    textColumn('title', 'Title', ({ title }) => title),
    ...dateColumns(reading, dataset),
    ...(compared ? otherDateColumns(dataset.labels, reading) : []),
    ...contentColumns(dataset),
    ...(dataset.periods.length > 0 ? [statusColumn(dataset)] : []),
    ...sumColumns(dataset, reading),
    ...(compared ? [findingColumn(dataset.labels)] : []),
    confidenceColumn,
    ...(input.layers.includes('others') ? [layerColumn(dataset)] : []),
    ...(input.somePossible ? [matchColumn] : []),
    ...(compared
      ? [textColumn('note', `What ${dataset.labels.others} say`, ({ others }) => others?.note ?? '')]
      : []),
  ];
}

const textColumn = (id: ColumnId, label: string, textOf: (claim: Claim) => string): TableColumn => ({
  id,
  label,
  textOf: ({ claim }) => textOf(claim),
  keyOf: ({ claim }) => keyOfText(textOf(claim)),
});

/** A column of texts whose parts lead to a source. Parts that say the same are said once. */
function partsColumn(
  id: ColumnId,
  label: string,
  allPartsOf: (claim: Claim) => readonly TextPart[],
): TableColumn {
  const partsOf = (claim: Claim) => [
    ...new Map(allPartsOf(claim).map((part) => [part.text + part.after, part])).values(),
  ];
  const textOf = (claim: Claim) =>
    partsOf(claim)
      .map(({ text, after }) => text + after)
      .join(BETWEEN_PARTS);
  return { ...textColumn(id, label, textOf), partsOf: ({ claim }) => partsOf(claim) };
}

const keyOfText = (text: string): SortKey => (text === '' ? undefined : [text]);

const keyOfPlace = <T>(list: readonly T[], value: T | undefined): SortKey =>
  value === undefined ? undefined : [list.indexOf(value)];

/** A date, and in a word how it is known where that is not outright. */
function formatDate(claim: Claim, reading: Reading): string {
  const basis = basisIn(claim, reading);
  const span = spanIn(claim, reading);
  const own = span === claim.date.span ? ownWords(claim.date) : '';
  const words = `${formatSpan(span)}${own && ` (“${own}”)`}`;
  return basis === 'stated' || basis === 'unstated' ? words : `${words}, ${certaintyLabels[basis]}`;
}

const dateColumns = (reading: Reading, words: Dataset): readonly TableColumn[] => [
  {
    id: 'date',
    label: 'Date',
    textOf: ({ claim }) => formatDate(claim, reading),
    keyOf: ({ claim }) => dateKey(spanIn(claim, reading)),
  },
  {
    id: 'certainty',
    label: 'How known',
    textOf: ({ claim }) => formatCertainty(claim, reading, words),
    keyOf: ({ claim }) => [allBases.indexOf(basisIn(claim, reading)), formatCertainty(claim, reading, words)],
  },
];

function contentColumns(dataset: Dataset): readonly TableColumn[] {
  const { people, themes, labels } = dataset;
  const kinds = kindsIn(dataset);
  const names = (things: readonly { readonly id: string; readonly name: string }[]) => {
    const byId = new Map(things.map(({ id, name }) => [id, name]));
    return (ids: readonly string[]) => ids.map((id) => byId.get(id) ?? id).join(', ');
  };
  const [peopleNames, themeNames] = [names(people), names(themes)];
  return [
    {
      id: 'kind',
      label: 'Kind',
      textOf: ({ claim }) => kindLabel(dataset, claim.kind, 1),
      keyOf: ({ claim }) => keyOfPlace(kinds, claim.kind),
    },
    textColumn('people', capitalize(labels.person.many), (claim) => peopleNames(claim.people)),
    textColumn('themes', 'Themes', (claim) => themeNames(claim.themes)),
    partsColumn('source', 'Source', citationParts(dataset)),
    originsColumn(dataset),
    ...disputedColumns(dataset),
    partsColumn('about', 'About the sources', aboutParts(dataset)),
  ];
}

/**
 * Returns a formatter of a claim's citations: "¶ 6, 7", "Press TV" and "Mehr News", each at the words that are cited.
 * The only primary source is not named; paragraphs are given where the source has them.
 */
function citationParts({ sources, labels }: Dataset): (claim: Claim) => TextPart[] {
  const { sign } = labels.paragraph;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const primary = sources.filter((source) => source.primary);
  const alone = primary.length === 1 ? primary[0]?.id : undefined;
  return ({ citations }) => {
    return [...new Set(citations.map(({ source }) => source))].map((id) => {
      const source = byId.get(id);
      const cited = citations.filter((citation) => citation.source === id);
      const numbers = new Set(cited.flatMap(({ paragraph }) => paragraph ?? []));
      const name = source?.publisher ?? id;
      const where = numbers.size > 0 ? `${sign} ${[...numbers].sort((a, b) => a - b).join(', ')}` : '';
      const text = where && id !== alone ? `${name}, ${where}` : where || name;
      return { text, url: source ? citedUrl(source, citations) : null, after: '' };
    });
  };
}

/** What each source behind a claim is, its own and others'. */
const aboutParts =
  (dataset: Dataset) =>
  (claim: Claim): TextPart[] =>
    sourcesBehind(claim, dataset).flatMap(({ source, url }) => {
      const about = aboutSource(source);
      return about ? [{ text: source.publisher, url, after: `: ${about}` }] : [];
    });

/** Who disputes a claim, where any is disputed. */
const disputedColumns = (dataset: Dataset): readonly TableColumn[] =>
  claimsOf(dataset).some(({ disputed }) => disputed)
    ? [
        textColumn('disputed', 'Disputed by', (claim) =>
          disputeWords(claim, (citations) => inBrackets(citations, dataset)).join(BETWEEN_PARTS),
        ),
      ]
    : [];

/** The sources behind a claim and how many of them are independent. Sorted by origins, then by sources. */
const originsColumn = (dataset: Dataset): TableColumn => ({
  id: 'origins',
  label: 'Origins',
  textOf: ({ claim }) => {
    const origins = originsOf(claim, dataset);
    return origins.sources === 0 ? '' : formatOrigins(origins);
  },
  keyOf: ({ claim }) => {
    const { sources, origins } = originsOf(claim, dataset);
    return sources === 0 ? undefined : [origins, sources];
  },
});

const statusColumn = (words: Worded): TableColumn =>
  textColumn('status', 'Status', (claim) => (isPeriod(claim) ? statusLabel(words, claim.status) : ''));

/** What is said of a sum in a reading; null for other kinds. */
const sumIn = (claim: Claim, reading: Reading): OtherSum | null =>
  isSum(claim) ? figuresIn(claim, reading) : null;

const sumColumns = (words: Worded, reading: Reading): readonly TableColumn[] => [
  {
    id: 'amount',
    label: 'Amount',
    textOf: ({ claim }) => {
      const sum = sumIn(claim, reading);
      if (!sum) return '';
      return `${typeLabel(words, sum.type)}${sum.amount.value === null ? ',' : ''} ${formatAmount(sum)}`;
    },
    keyOf: ({ claim }) => {
      const value = sumIn(claim, reading)?.amount.value ?? null;
      return value === null ? undefined : [value];
    },
  },
  textColumn('scope', 'Meant for', (claim) => {
    const scope = sumIn(claim, reading)?.scope;
    return scope === undefined ? '' : scopeLabel(words, scope);
  }),
  textColumn('claimant', 'Said by', (claim) => sumIn(claim, reading)?.claimant ?? ''),
];

/** The date in the reading that is not shown; undefined for claims that only other sources make. */
function otherSpan(claim: Claim, reading: Reading) {
  if (claim.layer === 'others') return undefined;
  return reading === 'others' ? claim.date.span : (claim.others?.span ?? undefined);
}

const otherDateColumns = ({ primary, others }: Labels, reading: Reading): readonly TableColumn[] => [
  {
    id: 'otherDate',
    label: `Date in ${reading === 'others' ? primary : others}`,
    textOf: ({ claim }) => {
      const span = otherSpan(claim, reading);
      return span === undefined ? '' : formatSpan(span);
    },
    keyOf: ({ claim }) => dateKey(otherSpan(claim, reading) ?? null),
  },
  {
    id: 'offset',
    label: 'Offset',
    textOf: ({ claim }) => formatOffset(claim),
    keyOf: ({ claim }) => offsetKey(claim),
  },
];

/** How far other sources' date lies from the claim's own: "7+ weeks later", "within", "none"; '' where nothing is known. */
function formatOffset(claim: Claim): string {
  const { date, others } = claim;
  if (others?.finding === 'differs') return formatFinding(claim);
  if (!others?.span || !date.span) return '';
  if (sameSpan(date.span, others.span)) return 'none';
  const [inner, outer] = [outerRange(others.span), outerRange(date.span)];
  return inner.from >= outer.from && inner.to <= outer.to ? 'within' : '';
}

/** The gap between the nearest edges, later ones after earlier ones; what differs in another way comes last. */
function offsetKey(claim: Claim): SortKey {
  const { date, others } = claim;
  if (formatOffset(claim) === '') return undefined;
  if (!date.span || !others?.span) return [Number.POSITIVE_INFINITY];
  const [a, b] = [outerRange(date.span), outerRange(others.span)];
  if (b.from >= a.to) return [b.from - a.to];
  if (a.from >= b.to) return [b.to - a.from];
  return [others.finding === 'differs' ? Number.POSITIVE_INFINITY : 0];
}

const findingColumn = ({ others }: Labels): TableColumn => ({
  id: 'finding',
  label: capitalize(others),
  textOf: ({ claim }) => (claim.others ? findingLabels[claim.others.finding] : ''),
  keyOf: ({ claim }) => keyOfPlace(findings, claim.others?.finding),
});

const confidenceOf = (claim: Claim): Confidence | undefined => claim.others?.confidence ?? claim.confidence;

const confidenceColumn: TableColumn = {
  id: 'confidence',
  label: 'Confidence',
  textOf: ({ claim }) => confidenceOf(claim) ?? '',
  keyOf: ({ claim }) => keyOfPlace(confidences, confidenceOf(claim)),
};

const layerColumn = (dataset: Dataset) =>
  textColumn('layer', 'Claim of', (claim) => claimantLabel(claim, dataset));

const matchColumn: TableColumn = {
  id: 'match',
  label: 'Match',
  textOf: ({ match }) => (match === 'possibly' ? 'possibly' : 'yes'),
  keyOf: ({ match }) => [Number(match === 'possibly')],
};
