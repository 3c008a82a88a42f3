/** What shapes and fills mean, said once: for the legend of a picture and for that of the page. */
import type { ClaimKind } from '../model/claim';
import type { Reading } from '../model/reading';

/** A way of drawing a mark. */
export type LegendForm =
  | 'width'
  | 'stated'
  | 'inferred'
  | 'pin'
  | 'undated'
  | 'contested'
  | 'high'
  | 'medium'
  | 'low'
  | 'unsupported'
  | 'moved'
  | 'record'
  | 'possibly'
  | 'outside';

export interface LegendEntry {
  readonly form: LegendForm;
  /** In a picture, which has no samples: how the form looks, and what that means. */
  readonly inPicture?: string;
  /** On the page, beside a sample. */
  readonly onPage?: string;
  /** The page has it only for one reading, or when the record's layer is shown. */
  readonly when?: Reading | 'record layer';
}

/** Kinds of event, in the order in which they are explained. */
export const legendKinds: readonly ClaimKind[] = ['meeting', 'visit', 'letter', 'statement', 'context'];

export const legendEntries: readonly LegendEntry[] = [
  { form: 'width', inPicture: 'as wide as the date is known' },
  {
    form: 'stated',
    inPicture: 'filled: date stated',
    onPage: 'date stated; as wide as it is known',
    when: 'article',
  },
  {
    form: 'inferred',
    inPicture: 'dashed: worked out or inferred',
    onPage: 'date worked out or inferred',
    when: 'article',
  },
  { form: 'pin', onPage: 'known to the month or the day', when: 'article' },
  {
    form: 'undated',
    inPicture: 'dotted, at the right: no date',
    onPage: 'no date given',
    when: 'article',
  },
  {
    form: 'contested',
    inPicture: '≠: the public record differs',
    onPage: 'the public record differs',
    when: 'article',
  },
  {
    form: 'high',
    inPicture: 'filled: record, high confidence',
    onPage: 'the record’s date, high confidence',
    when: 'record',
  },
  { form: 'medium', inPicture: 'half filled: medium', onPage: 'medium confidence', when: 'record' },
  { form: 'low', inPicture: 'outlined: low' },
  {
    form: 'unsupported',
    inPicture: 'dotted: not found in the record',
    onPage: 'not found in the record; the article’s date',
    when: 'record',
  },
  {
    form: 'moved',
    inPicture: 'pale frame and line: where the article has it',
    onPage: 'where the article has it',
    when: 'record',
  },
  {
    form: 'record',
    inPicture: 'blue: only in the public record',
    onPage: 'only in the public record, filled by confidence',
    when: 'record layer',
  },
  { form: 'possibly', inPicture: 'lighter: possibly in the period' },
  { form: 'outside', inPicture: 'faint: left out by the filter' },
];
