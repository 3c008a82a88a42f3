import { capitalize } from '../../../lib/text';
import { type Claim, type Comparison, isSum } from '../../../model/claim';
import type { Dataset } from '../../../model/dataset';
import { findingOf } from '../../../model/reading';
import type { Span } from '../../../model/span';
import { typeLabel } from '../../../model/vocabulary';
import { claimantLabel, dateOwner } from '../../../model/words/claimant';
import { formatBasis, isOfMain } from '../../../model/words/claims';
import { findingWords, formatAgreement, formatDifference } from '../../../model/words/differences';
import { howRead } from '../../../model/words/howRead';
import { formatAmount } from '../../../model/words/labels';
import { formatSpan, formatSpanShort } from '../../../model/words/spans';
import { useViewState } from '../../../state/store';
import { clockOf, offsetWords } from './clock';

interface Props {
  readonly claim: Claim;
  readonly dataset: Dataset;
}

/** The claim's own date and that of other sources side by side; its own alone where nothing else is to be said. */
export function Readings({ claim, dataset }: Props) {
  const shown = useViewState((view) => view.reading);
  const { primary, others } = dataset.labels;
  const clock = clockOf(claim, dataset);
  const finding = findingOf(claim);
  const own = ownAccount(claim, dataset);
  const isMain = isOfMain(claim, dataset);
  const ownName = capitalize(dateOwner(claim, dataset));
  return (
    <>
      {claim.layer === 'others' ? (
        <dl className="readings readings-only readings-others">
          <Column name={`Only in ${others}`} chip={`not in ${primary}`} account={own} />
        </dl>
      ) : !isMain && !claim.others ? (
        <dl className="readings readings-only">
          <Column name={ownName} account={own} />
        </dl>
      ) : (
        <dl className="readings" data-finding={finding ?? undefined}>
          <Column name={ownName} isShown={shown === 'primary'} account={own} />
          <Column
            name={capitalize(others)}
            chip={finding && (claim.others?.span || finding === 'differs') ? findingWords[finding] : ''}
            isShown={shown === 'others'}
            account={othersAccount(claim, dataset)}
          />
        </dl>
      )}
      {clock !== null && <p className="muted">Times of day: {clock}.</p>}
    </>
  );
}

/** What a source says in a few large characters, and what stands under it. */
interface Account {
  readonly large: string;
  /** Whether it is a date or a sum, and no word that says that there is none. */
  readonly isGiven: boolean;
  readonly notes: readonly string[];
}

interface ColumnProps {
  readonly name: string;
  readonly account: Account;
  readonly chip?: string;
  readonly isShown?: boolean;
}

function Column({ name, account: { large, isGiven, notes }, chip = '', isShown = false }: ColumnProps) {
  return (
    <div data-shown={isShown}>
      <dt>
        {name}
        {isShown && <span className="sr-only"> (dates on the board)</span>}
        {chip && (
          <>
            {' '}
            <span className="finding-chip">{chip}</span>
          </>
        )}
      </dt>
      <dd>
        <strong className="reading-date" data-size={isGiven ? sizeOf(large) : 'word'}>
          {large}
        </strong>
        {notes.map((note) => (
          <span key={note} className="reading-note">
            {note}
          </span>
        ))}
      </dd>
    </div>
  );
}

/** Long dates are set smaller, so that both stand beside each other. */
const sizeOf = ({ length }: string) => (length <= 11 ? 'large' : length <= 18 ? 'medium' : 'small');

const withOffset = (words: string, span: Span | null, dataset: Dataset): string => {
  const offset = offsetWords(span, dataset);
  return offset === null ? words : `${words} (${offset})`;
};

/** The source's wording, and how the date is known, as far as the name above does not say it. */
function knownBy(claim: Claim, dataset: Dataset): readonly string[] {
  const { basis, span, wording } = claim.date;
  const how = formatBasis(basis);
  if (wording === null) return how === dateOwner(claim, dataset) ? [] : [how];
  // Those words do not say the date that somebody has set.
  if (span && basis === 'set') return [`${capitalize(claimantLabel(claim, dataset))} has “${wording}”`];
  const read = howRead(claim.date);
  if (!read) return [span ? `“${wording}”, ${how}` : `“${wording}”`];
  return [`“${wording}”, ${basis === 'stated' ? '' : `${how}, `}${read}`];
}

/** The claim in its own source: its date or sum, the source's wording, and how the date is known. */
function ownAccount(claim: Claim, dataset: Dataset): Account {
  const { span } = claim.date;
  const known = knownBy(claim, dataset);
  const date = withOffset(formatSpanShort(span), span, dataset);
  if (!isSum(claim)) return { large: date, isGiven: span !== null, notes: known };
  return {
    large: formatAmount(claim),
    isGiven: claim.amount.value !== null,
    notes: [withOffset(formatSpan(span), span, dataset), ...known],
  };
}

function othersAccount(claim: Claim, dataset: Dataset): Account {
  const { others } = claim;
  if (!others) return { large: findingWords['not-compared'], isGiven: false, notes: [] };
  const difference = formatDifference(claim);
  const { primary } = dataset.labels;
  const note =
    difference || formatAgreement(claim, dateOwner(claim, dataset) === primary ? primary : 'the claim');
  const { span, sum } = others;
  if (sum) return sumAccount(claim, others, sum, note, dataset);
  if (span)
    return {
      large: withOffset(formatSpanShort(span), span, dataset),
      isGiven: true,
      notes: note ? [note] : [],
    };
  return { large: difference || findingWords[others.finding], isGiven: false, notes: [] };
}

function sumAccount(
  claim: Claim,
  { span }: Comparison,
  sum: NonNullable<Comparison['sum']>,
  note: string,
  dataset: Dataset,
): Account {
  // What both say of it, the claim says already.
  const isSame = isSum(claim) && claim.type === sum.type;
  const type = isSame ? '' : typeLabel(dataset, sum.type);
  const when = span ? [withOffset(formatSpan(span), span, dataset)] : [];
  const said = [type, note].filter(Boolean).join('; ');
  return { large: formatAmount(sum), isGiven: sum.amount.value !== null, notes: [...when, said] };
}
