import { useState } from 'react';
import { isMissing } from '../quotes/claimQuotations';
import { ChangeSign } from './ChangeSign';
import { ReviewCard, type RowProps } from './ReviewCard';
import { sayInShort, sayKind } from './reviewWords';

/** One proposal in the list: what it does in a line, and what can be decided; all of it once it is opened, or where it stands alone. */
export function ReviewRow(props: RowProps) {
  const { one, place, isOpen, isAlone, now, proposed, onOpen, onAccept, onRefuse, onTakeBack } = props;
  const { proposal, decision, look, checked } = one;
  const [isSeen, setIsSeen] = useState(false);
  const missing = checked.filter(isMissing);
  const isHeld = look !== null && (!isOpen || (missing.length > 0 && !isSeen));
  const found = checked.length > 0 && missing.length === 0 && checked.every(({ check }) => check !== null);
  const actions =
    decision === 'undecided' ? (
      <>
        {isHeld && !isOpen ? (
          <button type="button" className="edit-switch" data-does="accept" onClick={() => onOpen(true)}>
            Look first
          </button>
        ) : (
          <button
            type="button"
            className="edit-switch"
            data-does="accept"
            aria-disabled={isHeld}
            title={isHeld ? 'Tick that you have seen what is not in the text' : undefined}
            onClick={() => !isHeld && onAccept()}
          >
            Accept
          </button>
        )}
        <button type="button" className="edit-switch" data-does="refuse" onClick={() => onRefuse()}>
          Refuse
        </button>
      </>
    ) : (
      <>
        <span className="muted">{decision === 'accepted' ? '✓ accepted' : '✕ refused'}</span>
        <button type="button" className="link-button" onClick={onTakeBack}>
          take back
        </button>
      </>
    );
  return (
    <li
      data-key={proposal.key}
      data-decision={decision}
      data-open={isOpen || undefined}
      aria-label={`${sayKind(proposal)}: ${proposal.title}, ${place}${look && decision === 'undecided' ? ', needs a look' : ''}`}
    >
      <div className="review-head">
        <ChangeSign change={one.change} />
        <button
          type="button"
          className="review-title"
          data-does="open"
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          <span>{proposal.title}</span>
          <small data-look={look !== null && decision === 'undecided' ? true : undefined}>
            {sayKind(proposal)}; {sayInShort(proposal, now, proposed)}
            {look !== null && `; ${look}`}
            {found && '; quotations found to the letter'}
          </small>
        </button>
        {!isAlone && actions}
      </div>
      {isOpen && <ReviewCard {...props} missing={missing} isSeen={isSeen} onSeen={setIsSeen} />}
      {isAlone && <div className="review-foot">{actions}</div>}
    </li>
  );
}
