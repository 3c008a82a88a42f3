/** All that a claim quotes, checked against the texts of its sources that are at hand. */
import type { FileRecord } from '../../data/chronologies/records';
import { citationsOf, type FiledCitation } from '../edit/claimEdits';
import { checkQuotation, type QuotationCheck } from './checkQuotation';
import type { SourceText } from './sourceText';

/** Texts of sources by the ids of these. */
export type SourceTexts = ReadonlyMap<string, SourceText>;

export interface CheckedQuotation {
  /** The field that holds it. */
  readonly field: 'quote' | 'citations' | 'others';
  readonly words: string;
  /** Name of the text that it was looked for in; null where none of its sources is at hand. */
  readonly text: string | null;
  /** Null where it could not be looked for. */
  readonly check: QuotationCheck | null;
}

const paragraphsOf = (citations: readonly FiledCitation[], source: string): readonly number[] =>
  citations.flatMap((one) => (one.source === source && one.paragraph !== undefined ? [one.paragraph] : []));

const isFound = (one: CheckedQuotation) => one.check?.kind === 'found';

/** The best of what several sources say of a quotation: where it stands, else where something like it does. */
function best(checks: readonly CheckedQuotation[]): CheckedQuotation | undefined {
  return (
    checks.find((one) => one.check?.kind === 'found' && one.check.isCited) ??
    checks.find(isFound) ??
    checks.find((one) => one.check?.kind === 'near') ??
    checks[0]
  );
}

/** The quotation, the passages of the citations and those of other sources, each with what came of looking for it. */
export function checkClaim(record: FileRecord, texts: SourceTexts): readonly CheckedQuotation[] {
  const citations = citationsOf(record);
  const lookFor = (
    field: CheckedQuotation['field'],
    words: string,
    sources: readonly string[],
    among: readonly FiledCitation[],
  ): CheckedQuotation => {
    const checks = sources.flatMap((source): readonly CheckedQuotation[] => {
      const text = texts.get(source);
      if (!text) return [];
      return [
        { field, words, text: text.name, check: checkQuotation(text, words, paragraphsOf(among, source)) },
      ];
    });
    return best(checks) ?? { field, words, text: null, check: null };
  };
  const passagesOf = (field: CheckedQuotation['field'], among: readonly FiledCitation[]) =>
    among.flatMap(({ source, paragraph, passage }) =>
      passage
        ? [lookFor(field, passage.exact, [source], paragraph === undefined ? [] : [{ source, paragraph }])]
        : [],
    );
  const quote = (record['quote'] as { readonly text?: unknown } | undefined)?.text;
  const others = citationsOf(record['others'] as FileRecord | undefined);
  return [
    ...(typeof quote === 'string'
      ? [lookFor('quote', quote, [...new Set(citations.map(({ source }) => source))], citations)]
      : []),
    ...passagesOf('citations', citations),
    ...passagesOf('others', others),
  ];
}

/** Whether a quotation was looked for and is not there to the letter, or not where the claim says. */
export const isMissing = ({ check }: CheckedQuotation): boolean =>
  check !== null && (check.kind !== 'found' || !check.isCited);

/** "Found in ¶13, to the letter.", "Not in the text: one letter differs." `sign` stands before the number of a paragraph. */
export function sayCheck({ check }: CheckedQuotation, sign: string): string {
  if (check === null) return 'Not checked: the source’s text is not at hand.';
  if (check.kind === 'absent') return 'Not in the text, and nothing like it.';
  if (check.kind === 'near')
    return `Not in the text: ${check.letters === 1 ? 'one letter differs' : `${check.letters} letters differ`}.`;
  return check.isCited
    ? `Found in ${sign}${check.paragraph}, to the letter.`
    : `Found in ${sign}${check.paragraph}, which this claim does not cite.`;
}
