/** The columns of the table: what each says of a claim, in the words of the views, and what it is sorted by. */
import { allBases } from '../../filter/fields';
import type { Filter } from '../../filter/filter';
import {
  aidTypeLabels,
  allKinds,
  findingLabels,
  formatAmount,
  kindLabel,
  layerLabels,
} from '../../filter/labels';
import type { Claim, Confidence, Finding } from '../../model/claim';
import { formatCertainty } from '../../model/claimWords';
import type { Dataset } from '../../model/dataset';
import { basisIn, type Reading, spanIn } from '../../model/reading';
import { formatSpan } from '../../model/spanWords';
import { citationWords } from './citationWords';
import type { SortKey } from './sortKey';
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
  /** What stands in the cell; '' where there is nothing to say. */
  readonly textOf: (row: TableRow) => string;
  readonly keyOf: (row: TableRow) => SortKey;
}

export interface ColumnsInput {
  readonly dataset: Dataset;
  readonly reading: Reading;
  readonly layers: Filter['layers'];
  /** Whether any row is possible only. */
  readonly somePossible: boolean;
}

const findings = Object.keys(findingLabels) as readonly Finding[];
const confidences: readonly Confidence[] = ['high', 'medium', 'low'];

/** Columns that do not stand there until somebody chooses them. */
export const hiddenAtFirst: readonly ColumnId[] = [
  'themes',
  'claimant',
  'otherDate',
  'finding',
  'confidence',
];

/** Every column that the view can have, in order. Layer and match only where they tell rows apart. */
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

/** A column that is sorted by what it says, or by the place of its value in a list. */
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

/** The date in the reading that is not shown. Claims of the record alone have one date only. */
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
