import { useId } from 'react';
import { sayBoth, sayField, type Words } from '../../data/chronologies/fieldWords';
import { edtfOf } from '../../data/edtf/dateEnds';
import type { DateBasis } from '../../model/claim';
import { fieldName } from '../../model/words/fieldNames';
import { differingPart } from '../quotes/checkQuotation';
import { type CheckedQuotation, isMissing } from '../quotes/claimQuotations';
import { QuotationNote } from '../quotes/QuotationNote';
import { DateTie, type TiedDate } from './DateTie';
import type { ProposedField } from './proposals';
import type { ReviewItem } from './reviewItems';
import { inOrder, tellingFields } from './reviewWords';
import type { Decisions } from './useReview';

export interface RowProps {
  readonly one: ReviewItem;
  /** "3 of 9". */
  readonly place: string;
  readonly isOpen: boolean;
  /** Whether it is a page of its own, on which it is decided below all of it. */
  readonly isAlone: boolean;
  readonly now: Words;
  readonly proposed: Words;
  readonly decisions: Decisions;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onSpelling: (wrong: string, right: string) => void;
}

interface Props extends RowProps {
  readonly missing: readonly CheckedQuotation[];
}

/** All of a proposal: each field as it is and as it is proposed, what its quotations were found to be, and a reason. */
export function ReviewCard(props: Props) {
  const { one, proposed, missing, decisions, onSpelling } = props;
  const { proposal, checked, decision } = one;
  const id = useId();
  const theirs = [...new Set(one.items.map(({ why }) => why))].filter(Boolean);
  const { sign } = proposed.dataset.labels.paragraph;
  const date = proposal.fields.find(({ name }) => name === 'date');
  const [was, will] = [tied(date?.before), tied(date?.after)];
  return (
    <div className="review-card">
      {proposal.kind === 'withdrawn' && (
        <p>
          The proposed file no longer has it. Accepting takes it out here too, with whatever refers to it.
          {proposal.isConflict && <strong> It has been changed here since.</strong>}
        </p>
      )}
      {proposal.kind === 'added' && proposal.isConflict && (
        <p>
          <strong>It has been removed here, and changed in the proposed file.</strong> Accepting brings it
          back.
        </p>
      )}
      {theirs.length > 0 && (
        <p className="muted">
          Why, in the words of the proposed file: {theirs.map((why) => `“${why}”`).join(', ')}
        </p>
      )}
      {was && will && <DateTie now={was} proposed={will} />}
      {proposal.kind === 'changed' ? (
        <ChangedFields {...props} />
      ) : (
        proposal.kind === 'added' && <AddedFields fields={proposal.fields} words={proposed} />
      )}
      {checked.map((quotation) => (
        <div key={`${quotation.field} ${quotation.words}`} className="review-quotation">
          <p dir="auto">“{quotation.words}”</p>
          <QuotationNote
            checked={quotation}
            sign={sign}
            {...(decision === 'undecided' &&
              isMissing(quotation) && {
                onSpelling: (right: string) => onSpelling(quotation.words, right),
              })}
          />
        </div>
      ))}
      {decision === 'undecided' && missing.length > 0 && (
        <label className="review-seen">
          <input
            type="checkbox"
            checked={decisions.seen.has(proposal.key)}
            onChange={({ target }) => decisions.see(proposal.key, target.checked)}
          />{' '}
          I have seen it: accept it as proposed
        </label>
      )}
      {decision === 'undecided' && (
        <label className="review-reason" htmlFor={id}>
          Reason
          <input
            id={id}
            type="text"
            value={decisions.reason}
            maxLength={200}
            placeholder="optional, for the log"
            onChange={({ target }) => decisions.setReason(target.value)}
          />
        </label>
      )}
    </div>
  );
}

/** A date as it can be drawn. */
function tied(value: unknown): TiedDate | null {
  if (typeof value !== 'object' || value === null) return null;
  const { basis } = value as { readonly basis?: DateBasis };
  const edtf = edtfOf(value);
  return edtf === null ? null : { edtf, basis: basis ?? 'stated' };
}

/** The fields that differ, now and proposed; each can be decided by itself where there are several. */
function ChangedFields({ one, now, proposed, missing, decisions }: Props) {
  const isSeen = decisions.seen.has(one.proposal.key);
  const fields = inOrder(one.proposal.fields);
  return (
    <table className="review-fields">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Now</th>
          <th scope="col">Proposed</th>
          {fields.length > 1 && <th scope="col">Decide</th>}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          const { name, isConflict } = field;
          const decided = one.items.find(({ item }) => item.field === name);
          const isHeld = missing.some((quotation) => quotation.field === name) && !isSeen;
          return (
            <tr key={name}>
              <th scope="row">
                {fieldName(name)}
                {isConflict && (
                  <span className="review-conflict">
                    Both changed it. It was: {sayField(name, field.base, now)}
                  </span>
                )}
              </th>
              <Values field={field} now={now} proposed={proposed} />
              {fields.length > 1 && (
                <td className="review-decide">
                  {decided && decided.decision !== 'undecided' ? (
                    <span className="muted">{decided.decision}</span>
                  ) : (
                    <>
                      <button
                        type="button"
                        className="edit-switch"
                        aria-label={`Accept ${fieldName(name)}`}
                        aria-disabled={isHeld}
                        onClick={() => !isHeld && void decisions.accept(one, decided?.item)}
                      >
                        Accept
                      </button>
                      <button
                        type="button"
                        className="edit-switch"
                        aria-label={`Refuse ${fieldName(name)}`}
                        onClick={() => void decisions.refuse(one, decided?.item)}
                      >
                        Refuse
                      </button>
                    </>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Both values, with the part that differs set off. */
function Values({ field, now, proposed }: { field: ProposedField; now: Words; proposed: Words }) {
  const [before, after] = sayBoth(field, now, proposed);
  const [start, old, fresh, end] = differingPart(before, after);
  return (
    <>
      <td dir="auto" data-label="Now">
        {start}
        {old && <b>{old}</b>}
        {end}
      </td>
      <td dir="auto" data-label="Proposed">
        {start}
        {fresh && <b>{fresh}</b>}
        {end}
      </td>
    </>
  );
}

function AddedFields({ fields, words }: { fields: readonly ProposedField[]; words: Words }) {
  return (
    <table className="review-fields">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Proposed</th>
        </tr>
      </thead>
      <tbody>
        {tellingFields(fields).map(({ name, after }) => (
          <tr key={name}>
            <th scope="row">{fieldName(name)}</th>
            <td dir="auto" data-label="Proposed">
              {sayField(name, after, words)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
