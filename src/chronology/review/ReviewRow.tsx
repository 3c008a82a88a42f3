import type { KeyboardEvent } from 'react';
import { isCommandKey, isTyping } from '../../state/singleKeys';
import { isMissing } from '../quotes/claimQuotations';
import { ChangeSign } from './ChangeSign';
import { ReviewCard, type RowProps } from './ReviewCard';
import { sayInShort, sayKind } from './reviewWords';

/**
 * One proposal in the list: what it does in a line, and what can be decided; all of it once it is opened, or where it stands
 * alone. The keys A, R and T do what its buttons do.
 */
export function ReviewRow(props: RowProps) {
  const { one, place, isOpen, isAlone, now, proposed, decisions, onOpen } = props;
  const { proposal, decision, look, checked } = one;
  const isWaiting = decision === 'undecided';
  const missing = checked.filter(isMissing);
  const found = checked.length > 0 && missing.length === 0 && checked.every(({ check }) => check !== null);
  const isToOpen = look !== null && !isOpen;
  const isToSee = isOpen && look !== null && missing.length > 0 && !decisions.seen.has(proposal.key);
  const toggle = () => onOpen(!isOpen);
  const accept = () => {
    if (isToOpen) onOpen(true);
    else if (!isToSee) void decisions.accept(one);
  };
  const refuse = () => void decisions.refuse(one);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = { t: toggle, ...(isWaiting && { a: accept, r: refuse }) }[event.key.toLowerCase()];
    if (!act || !isCommandKey(event) || isTyping(event.target)) return;
    event.preventDefault();
    act();
  };
  const actions = isWaiting ? (
    <>
      <button
        type="button"
        className="edit-switch"
        aria-disabled={isToSee}
        title={isToSee ? 'Tick that you have seen what is not in the text' : undefined}
        onClick={accept}
      >
        {isToOpen ? 'Look first' : 'Accept'}
      </button>
      <button type="button" className="edit-switch" onClick={refuse}>
        Refuse
      </button>
    </>
  ) : (
    <>
      <span className="muted">{decision === 'accepted' ? '✓ accepted' : '✕ refused'}</span>
      <button type="button" className="link-button" onClick={() => void decisions.takeBack(one)}>
        take back
      </button>
    </>
  );
  return (
    <li
      data-key={proposal.key}
      data-decision={decision}
      data-open={isOpen || undefined}
      aria-label={`${sayKind(proposal)}: ${proposal.title}, ${place}${look && isWaiting ? ', needs a look' : ''}`}
      onKeyDown={onKeyDown}
    >
      <div className="review-head">
        <ChangeSign change={one.change} />
        <button
          type="button"
          className="review-title"
          data-does="open"
          aria-expanded={isOpen}
          onClick={toggle}
        >
          <span>{proposal.title}</span>
          <small data-look={look !== null && isWaiting ? true : undefined}>
            {sayKind(proposal)}; {sayInShort(proposal, now, proposed)}
            {look !== null && `; ${look}`}
            {found && '; quotations found to the letter'}
          </small>
        </button>
        {!isAlone && actions}
      </div>
      {isOpen && <ReviewCard {...props} missing={missing} />}
      {isAlone && <div className="review-foot">{actions}</div>}
    </li>
  );
}
