import { type KeyboardEvent, useId, useState } from 'react';
import { formatAddress } from '../../address/address';
import { initialView, type ViewState } from '../../address/viewState';
import type { FilteredDataset } from '../../filter/filterDataset';
import { initialFilter } from '../../filter/filterKeys';
import { clamp } from '../../lib/number';
import type { BriefingScene } from '../../model/briefing';
import { type Reading, spanIn } from '../../model/reading';
import { formatSpanShort } from '../../model/words/spans';

/** What can be sent to the stage: a claim or a filter as an aside, or a scene. */
export type JumpTarget =
  | { readonly kind: 'aside'; readonly view: string }
  | { readonly kind: 'scene'; readonly at: number };

interface Choice {
  readonly id: string;
  readonly text: string;
  readonly what: string;
  readonly target: JumpTarget;
}

interface Props {
  readonly shown: FilteredDataset;
  readonly scenes: readonly BriefingScene[];
  readonly reading: Reading;
  readonly onJump: (target: JumpTarget) => void;
}

/** Most that are listed of each kind. */
const MOST = { claims: 6, scenes: 3, filters: 3 };

const addressOf = (view: ViewState): string => formatAddress(view, new URLSearchParams());

/** What a few words find: claims, scenes by their titles, and people to filter by. */
export function choicesFor(q: string, { shown, scenes, reading }: Omit<Props, 'onJump'>): readonly Choice[] {
  const words = q.trim().toLowerCase();
  if (words === '') return [];
  const found = shown.search(q);
  const holds = (text: string) => text.toLowerCase().includes(words);
  const claims = shown.claims
    .filter(({ id }) => found.has(id))
    .slice(0, MOST.claims)
    .map((claim): Choice => {
      const span = spanIn(claim, reading);
      const filter = { ...initialFilter, layers: [...new Set([...initialFilter.layers, claim.layer])] };
      const view = addressOf({ ...initialView, reading, claim: claim.id, filter });
      return {
        id: claim.id,
        text: `${span ? formatSpanShort(span) : 'undated'}, ${claim.title}`,
        what: 'claim',
        target: { kind: 'aside', view },
      };
    });
  const titled = scenes
    .flatMap(({ id, title }, at) => (holds(title) ? [{ id, title, at }] : []))
    .slice(0, MOST.scenes)
    .map(
      ({ id, title, at }): Choice => ({
        id: `scene ${id}`,
        text: `Scene ${at + 1}, ${title}`,
        what: 'scene',
        target: { kind: 'scene', at },
      }),
    );
  const people = shown.dataset.people
    .filter(({ name, shortName }) => holds(name) || holds(shortName))
    .slice(0, MOST.filters)
    .map(
      ({ id, name }): Choice => ({
        id: `person ${id}`,
        text: `All claims of ${name}`,
        what: 'filter',
        target: {
          kind: 'aside',
          view: addressOf({ ...initialView, reading, filter: { ...initialFilter, people: [id] } }),
        },
      }),
    );
  return [...claims, ...titled, ...people];
}

/** Finds what to send to the stage. The audience sees nothing of it until Enter or a press. */
export function JumpField({ onJump, ...where }: Props) {
  const list = useId();
  const [q, setQ] = useState('');
  const [at, setAt] = useState(0);
  const choices = choicesFor(q, where);
  const chosen = choices[at];
  const jump = ({ target }: Choice) => {
    setQ('');
    setAt(0);
    onJump(target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt(clamp(at + step, 0, Math.max(0, choices.length - 1)));
    else if (event.key === 'Enter' && chosen) jump(chosen);
    else if (event.key === 'Escape') setQ('');
    else return;
    event.preventDefault();
  };
  return (
    <section aria-label="Jump" className="presenter-jump">
      <h2 className="eyebrow">Jump</h2>
      <input
        type="search"
        role="combobox"
        aria-label="Claim, scene or person"
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-activedescendant={chosen && `${list}-${at}`}
        placeholder="A word, a name, a year; the audience sees it only on Enter"
        autoComplete="off"
        value={q}
        onChange={(event) => {
          setQ(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label="Found">
        {choices.map((choice, index) => (
          <div
            key={choice.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onClick={() => jump(choice)}
            onKeyDown={(event) => event.key === 'Enter' && jump(choice)}
          >
            <span>{choice.text}</span>
            <span className="muted">{choice.what}</span>
          </div>
        ))}
      </div>
      {q.trim() !== '' && choices.length === 0 && <p role="status">Nothing matches.</p>}
    </section>
  );
}
