import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { clamp } from '../../lib/text';
import type { Claim } from '../../model/claim';
import { type Reading, spanIn } from '../../model/reading';
import { formatSpanShort } from '../../model/words/spans';
import { useView } from '../../state/store';
import { Dialog } from '../../ui/Dialog';

interface Props {
  readonly shown: FilteredDataset;
  readonly onChoose: (claim: Claim) => void;
  readonly onClose: () => void;
}

/** Maximum number of claims listed at once. */
const MAX_LISTED = 200;

/** Finds any claim of the dataset by its words: type, choose with the arrow keys, Enter. */
export function JumpDialog({ shown, onChoose, onClose }: Props) {
  const reading = useView((view) => view.reading);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [q, setQ] = useState('');
  const [at, setAt] = useState(0);
  const found = shown.search(q);
  const claims = q.trim() === '' ? shown.claims : shown.claims.filter(({ id }) => found.has(id));
  const listed = claims.slice(0, MAX_LISTED);
  const chosen = listed[at];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt(clamp(at + step, 0, Math.max(0, listed.length - 1)));
    else if (event.key === 'Enter' && chosen) onChoose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="Jump to a claim" onClose={onClose}>
      <input
        ref={field}
        type="search"
        className="search"
        role="combobox"
        aria-label="Claim, person or year"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={chosen && `${list}-${chosen.id}`}
        placeholder="A word, a name, a year"
        autoComplete="off"
        value={q}
        onChange={(event) => {
          setQ(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="muted">
        {claims.length === 0 ? 'Nothing matches.' : `${claims.length} to choose from`}
        {claims.length > MAX_LISTED && `; these are the first ${MAX_LISTED}`}
      </p>
      <div id={list} role="listbox" aria-label="Claims" className="jump-list">
        {listed.map((claim, index) => (
          <Choice
            key={claim.id}
            id={`${list}-${claim.id}`}
            claim={claim}
            reading={reading}
            isChosen={index === at}
            onChoose={onChoose}
          />
        ))}
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly claim: Claim;
  readonly reading: Reading;
  readonly isChosen: boolean;
  readonly onChoose: (claim: Claim) => void;
}

function Choice({ id, claim, reading, isChosen, onChoose }: ChoiceProps) {
  const span = spanIn(claim, reading);
  const showIfChosen = (element: HTMLDivElement | null) => {
    if (isChosen) element?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div
      ref={showIfChosen}
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      onClick={() => onChoose(claim)}
      onKeyDown={(event) => event.key === 'Enter' && onChoose(claim)}
    >
      <span>{claim.title}</span>
      <span className="muted">{span ? formatSpanShort(span) : 'undated'}</span>
    </div>
  );
}
