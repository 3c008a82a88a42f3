import './quotes.css';
import { differingPart } from './checkQuotation';
import { type CheckedQuotation, isMissing, sayCheck } from './claimQuotations';
import { normalized } from './sourceText';

interface Props {
  readonly checked: CheckedQuotation;
  /** Stands before the number of a paragraph. */
  readonly sign: string;
  /** Takes the words of the text in; left out where that is not offered. */
  readonly onSpelling?: (words: string) => void;
}

/** Whether a quotation stands in the source's text, and what stands there instead, with the letters that differ. */
export function QuotationNote({ checked, sign, onSpelling }: Props) {
  const { check, words } = checked;
  const near = check?.kind === 'near' ? check : null;
  const [start, , there, end] = near ? differingPart(normalized(words), near.passage) : [];
  return (
    <div className="quotation-note" data-missing={isMissing(checked) || undefined}>
      <p>{sayCheck(checked, sign)}</p>
      {near && (
        <blockquote dir="auto">
          <span className="muted">
            {sign}
            {near.paragraph}
          </span>{' '}
          “{start}
          {there && <mark>{there}</mark>}
          {end}”
        </blockquote>
      )}
      {near && onSpelling && (
        <button type="button" className="link-button" onClick={() => onSpelling(near.passage)}>
          Take the text’s spelling
        </button>
      )}
    </div>
  );
}
