import { useEffect, useRef } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { foundAmong } from '../../filter/foundWords';
import type { Claim } from '../../model/claim';
import { spanIn } from '../../model/reading';
import { formatSpanShort } from '../../model/words/spans';
import { useViewState } from '../../state/store';
import { ChoiceSearch } from '../../ui/ChoiceSearch';
import { Dialog } from '../../ui/Dialog';
import { bestFirst } from './bestFirst';

interface Props {
  readonly shown: FilteredDataset;
  readonly onChoose: (claim: Claim) => void;
  readonly onClose: () => void;
}

/** Maximum number of claims listed at once. */
const MAX_LISTED = 200;

/** Finds any claim of the dataset by its words, the best match first: type, choose with the arrow keys, Enter. */
export function JumpDialog({ shown, onChoose, onClose }: Props) {
  const reading = useViewState((view) => view.reading);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => void field.current?.focus(), []);
  const find = (q: string) => {
    const claims = q.trim() === '' ? shown.claims : bestFirst(foundAmong(shown.claims, shown.search(q)), q);
    const more = claims.length > MAX_LISTED ? `; these are the first ${MAX_LISTED}` : '';
    return {
      choices: claims.slice(0, MAX_LISTED).map((claim) => {
        const span = spanIn(claim, reading);
        return { id: claim.id, text: claim.title, what: span ? formatSpanShort(span) : 'undated', claim };
      }),
      said: claims.length === 0 ? 'Nothing matches.' : `${claims.length} to choose from${more}`,
    };
  };
  return (
    <Dialog title="Jump to a claim" onClose={onClose}>
      <ChoiceSearch
        field={field}
        label="Claim, person or year"
        placeholder="A word, a name, a year"
        find={find}
        onChoose={({ claim }) => onChoose(claim)}
      />
    </Dialog>
  );
}
