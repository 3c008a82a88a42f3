import type { RefObject } from 'react';
import { formatAddress } from '../../address/address';
import { initialViewState, type ViewState } from '../../address/viewState';
import type { FilteredDataset } from '../../filter/filterDataset';
import { initialFilter } from '../../filter/filterKeys';
import { foundAmong } from '../../filter/foundWords';
import type { BriefingScene } from '../../model/briefing';
import { type Reading, spanIn } from '../../model/reading';
import { formatSpanShort } from '../../model/words/spans';
import { type Choice, ChoiceSearch } from '../../ui/ChoiceSearch';
import { bestFirst } from '../stage/bestFirst';

/** What can be sent to the stage: a claim or a filter as an aside, or a scene. */
export type JumpTarget =
  | { readonly kind: 'aside'; readonly view: string }
  | { readonly kind: 'scene'; readonly at: number };

interface JumpChoice extends Choice {
  readonly target: JumpTarget;
}

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly shown: FilteredDataset;
  readonly scenes: readonly BriefingScene[];
  readonly reading: Reading;
  readonly onJump: (target: JumpTarget) => void;
}

/** Most that are listed of each kind. */
const MOST = { claims: 6, scenes: 3, filters: 3 };

const addressOf = (view: ViewState): string => formatAddress(view, new URLSearchParams());

/** What a few words find: claims, the best first, scenes by their titles, and people to filter by. */
export function choicesFor(
  q: string,
  { shown, scenes, reading }: Omit<Props, 'onJump' | 'field'>,
): readonly JumpChoice[] {
  const words = q.trim().toLowerCase();
  if (words === '') return [];
  const holds = (text: string) => text.toLowerCase().includes(words);
  const claims = bestFirst(foundAmong(shown.claims, shown.search(q)), q)
    .slice(0, MOST.claims)
    .map((claim): JumpChoice => {
      const span = spanIn(claim, reading);
      const filter = { ...initialFilter, layers: [...new Set([...initialFilter.layers, claim.layer])] };
      const view = addressOf({ ...initialViewState, reading, claim: claim.id, filter });
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
      ({ id, title, at }): JumpChoice => ({
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
      ({ id, name }): JumpChoice => ({
        id: `person ${id}`,
        text: `All claims of ${name}`,
        what: 'filter',
        target: {
          kind: 'aside',
          view: addressOf({ ...initialViewState, reading, filter: { ...initialFilter, people: [id] } }),
        },
      }),
    );
  return [...claims, ...titled, ...people];
}

/** Finds what to send to the stage. The audience sees nothing of it until Enter or a press. */
export function JumpField({ field, onJump, ...where }: Props) {
  const find = (q: string) => {
    const choices = choicesFor(q, where);
    return { choices, said: q.trim() !== '' && choices.length === 0 ? 'Nothing matches.' : '' };
  };
  return (
    <section aria-label="Jump" className="presenter-jump">
      <h2>
        Jump <span className="muted">the audience sees it when you press Enter</span>
      </h2>
      <ChoiceSearch
        field={field}
        label="Claim, scene or person"
        placeholder="A word, a name, a year"
        find={find}
        onChoose={({ target }) => onJump(target)}
      />
    </section>
  );
}
