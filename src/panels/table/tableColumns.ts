/** The columns of the table: the text of each cell, and the key by which the column sorts. */

import type { Filter } from '../../filter/filter';
import { allBases } from '../../filter/filterKeys';
import type { Claim, Confidence, Finding } from '../../model/claim';
import type { Dataset, Source } from '../../model/dataset';
import { basisIn, type Reading, spanIn } from '../../model/reading';
import { formatCertainty } from '../../model/words/claims';
import {
  aidTypeLabels,
  allKinds,
  findingLabels,
  formatAmount,
  kindLabel,
  layerLabels,
} from '../../model/words/labels';
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
  | 'amount'
  | 'claimant'
  | 'otherDate'
  | 'finding'
  | 'confidence'
  | 'layer'
  | 'match';

export interface TableColumn {
  readonly id: ColumnId;
  readonly label: string;
  /** Text of the cell; '' if empty. */
  readonly textOf: (row: TableRow) => string;
  readonly keyOf: (row: TableRow) => SortKey;
}

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
  'themes',
  'claimant',
  'otherDate',
  'finding',
  'confidence',
];

/** All columns available in a view, in order. Layer and match are included only where rows differ in them. */
export function tableColumns(input: ColumnsInput): readonly TableColumn[] {
  return [
    ...dateColumns(input.reading),
    ...contentColumns(input.dataset),
    ...aidColumns,
    ...recordColumns(input.reading),
    ...(input.layers.includes('record') ? [layerColumn] : []),
    ...(input.somePossible ? [matchColumn] : []),
  ];
}

const textColumn = (id: ColumnId, label: string, textOf: (claim: Claim) => string): TableColumn => ({
  id,
  label,
  textOf: ({ claim }) => textOf(claim),
  keyOf: ({ claim }) => keyOfText(textOf(claim)),
});

const keyOfText = (text: string): SortKey => (text === '' ? undefined : [text]);

const keyOfPlace = <T>(list: readonly T[], value: T | undefined): SortKey =>
  value === undefined ? undefined : [list.indexOf(value)];

const dateColumns = (reading: Reading): readonly TableColumn[] => [
  {
    id: 'date',
    label: 'Date',
    textOf: ({ claim }) => formatSpan(spanIn(claim, reading)),
    keyOf: ({ claim }) => dateKey(spanIn(claim, reading)),
  },
  {
    id: 'certainty',
    label: 'How known',
    textOf: ({ claim }) => formatCertainty(claim, reading),
    keyOf: ({ claim }) => [allBases.indexOf(basisIn(claim, reading)), formatCertainty(claim, reading)],
  },
];

function contentColumns({ people, themes, sources }: Dataset): readonly TableColumn[] {
  const names = (things: readonly { readonly id: string; readonly name: string }[]) => {
    const byId = new Map(things.map(({ id, name }) => [id, name]));
    return (ids: readonly string[]) => ids.map((id) => byId.get(id) ?? id).join(', ');
  };
  const [peopleNames, themeNames, cited] = [names(people), names(themes), citationWords(sources)];
  return [
    {
      id: 'kind',
      label: 'Kind',
      textOf: ({ claim }) => kindLabel(claim.kind, 1),
      keyOf: ({ claim }) => keyOfPlace(allKinds, claim.kind),
    },
    textColumn('title', 'Title', ({ title }) => title),
    textColumn('people', 'People', (claim) => peopleNames(claim.people)),
    textColumn('themes', 'Themes', (claim) => themeNames(claim.themes)),
    textColumn('source', 'Source', cited),
  ];
}

/**
 * Returns a formatter of a claim's citations: "¶ 6, 7", "Press TV; Mehr News". The only primary source is not named;
 * paragraphs are given where the source has them.
 */
function citationWords(sources: readonly Source[]): (claim: Claim) => string {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const primary = sources.filter((source) => source.primary);
  const alone = primary.length === 1 ? primary[0]?.id : undefined;
  return ({ citations }) => {
    const paragraphs = new Map<string, Set<number>>();
    for (const { source, paragraph } of citations) {
      const known = paragraphs.get(source) ?? new Set();
      paragraphs.set(source, paragraph === undefined ? known : known.add(paragraph));
    }
    const words = [...paragraphs].map(([id, numbers]) => {
      const name = byId.get(id)?.publisher ?? id;
      const where = numbers.size > 0 ? `¶ ${[...numbers].sort((a, b) => a - b).join(', ')}` : '';
      if (id === alone && where) return where;
      return where ? `${name}, ${where}` : name;
    });
    return [...new Set(words)].join('; ');
  };
}

const aidColumns: readonly TableColumn[] = [
  {
    id: 'amount',
    label: 'Amount (US$)',
    textOf: ({ claim }) => {
      if (claim.kind !== 'aid') return '';
      const sum = formatAmount(claim);
      return claim.amount.usd === null ? sum : `${aidTypeLabels[claim.type]} ${sum}`;
    },
    keyOf: ({ claim }) =>
      claim.kind === 'aid' && claim.amount.usd !== null ? [claim.amount.usd] : undefined,
  },
  textColumn('claimant', 'Said by', (claim) => (claim.kind === 'aid' ? claim.claimant : '')),
];

/** The date in the reading that is not shown; undefined for claims only in the public record. */
function otherSpan(claim: Claim, reading: Reading) {
  if (claim.layer === 'record') return undefined;
  return reading === 'record' ? claim.date.span : (claim.record?.span ?? undefined);
}

const recordColumns = (reading: Reading): readonly TableColumn[] => [
  {
    id: 'otherDate',
    label: reading === 'record' ? 'Date in the article' : 'Date in the record',
    textOf: ({ claim }) => {
      const span = otherSpan(claim, reading);
      return span === undefined ? '' : formatSpan(span);
    },
    keyOf: ({ claim }) => dateKey(otherSpan(claim, reading) ?? null),
  },
  {
    id: 'finding',
    label: 'The record’s finding',
    textOf: ({ claim }) => (claim.record ? findingLabels[claim.record.finding] : ''),
    keyOf: ({ claim }) => keyOfPlace(findings, claim.record?.finding),
  },
  {
    id: 'confidence',
    label: 'The record’s confidence',
    textOf: ({ claim }) => confidenceOf(claim) ?? '',
    keyOf: ({ claim }) => keyOfPlace(confidences, confidenceOf(claim)),
  },
];

const confidenceOf = (claim: Claim): Confidence | undefined => claim.record?.confidence ?? claim.confidence;

const layerColumn = textColumn('layer', 'Layer', ({ layer }) => layerLabels[layer]);

const matchColumn: TableColumn = {
  id: 'match',
  label: 'Match',
  textOf: ({ match }) => (match === 'possibly' ? 'possibly' : 'yes'),
  keyOf: ({ match }) => [Number(match === 'possibly')],
};
