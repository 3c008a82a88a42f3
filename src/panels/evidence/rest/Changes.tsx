import { useMemo } from 'react';
import type { FilteredDataset } from '../../../filter/filterDataset';
import { cutTitle } from '../../../lib/shortText';
import { findingOf } from '../../../model/reading';
import { kindLabel } from '../../../model/vocabulary';
import { formatSpanShort } from '../../../model/words/spans';
import { setFilter } from '../../../state/store';
import { ClaimRows, claimsWord, Folded, Group, MOST, Rest } from './ClaimRows';
import { groupAdded, groupChanges } from './changeGroups';

interface Props {
  readonly shown: FilteredDataset;
  readonly onOpen: () => void;
  readonly onWalk: () => void;
}

/** What the dates of other sources change: which claims differ and by how much, and what becomes of the rest. */
export function Changes({ shown, onOpen, onWalk }: Props) {
  const { primary, others } = shown.whole.labels;
  const { differing, gaining, narrowed, agreeing, without } = useMemo(() => groupChanges(shown), [shown]);
  const [gained] = gaining;
  const nothing = without.filter((claim) => findingOf(claim) === 'not-found').length;
  return (
    <Rest
      title="What other dates change"
      bar={`${differing.length} differ`}
      lead={`Where ${others} disagree, the date of ${primary} stays as a pale outline, tied to theirs. Offsets count between nearest edges.`}
      onOpen={onOpen}
    >
      <Group title={`${differing.length} differ`}>
        <ClaimRows
          claims={differing.slice(0, MOST)}
          shown={shown}
          count={differing.length}
          withDates={false}
        />
        {differing.length > 1 && (
          <button type="button" className="link-button rest-foot" onClick={onWalk}>
            Step through all {differing.length} that differ
          </button>
        )}
      </Group>
      <Folded
        title={gaining.length === 1 ? '1 gains a date' : `${gaining.length} gain a date`}
        claims={gaining}
        shown={shown}
      >
        undated in {primary}
        {gained &&
          `, among them “${cutTitle(gained.title)}”, ${formatSpanShort(gained.others?.span ?? null)}`}
      </Folded>
      <Folded
        title={narrowed.length === 1 ? '1 becomes more precise' : `${narrowed.length} become more precise`}
        claims={narrowed}
        shown={shown}
      >
        nothing in them is contradicted
      </Folded>
      <Folded
        title={agreeing.length === 1 ? '1 agrees' : `${agreeing.length} agree`}
        claims={agreeing}
        shown={shown}
      >
        the same date
      </Folded>
      <Folded
        title={without.length === 1 ? '1 has no other date' : `${without.length} have no other date`}
        claims={without}
        shown={shown}
      >
        nothing found for {nothing}; {without.length - nothing} without a date or not compared. Outlined on
        the board, never filled.
      </Folded>
    </Rest>
  );
}

/** The claims that only other sources make, by kind. */
export function Added({ shown, onOpen }: Omit<Props, 'onWalk'>) {
  const { whole } = shown;
  const { primary, others } = whole.labels;
  const groups = useMemo(() => groupAdded(shown), [shown]);
  const count = groups.reduce((sum, { claims }) => sum + claims.length, 0);
  return (
    <Rest
      title={`Only in ${others}`}
      bar={claimsWord(count)}
      lead={`Hollow, in rows of their own below those of ${primary}. They add to its claims and never replace or move one.`}
      onOpen={onOpen}
    >
      {groups.map(({ kind, claims }) => (
        <Folded
          key={kind}
          title={`${claims.length} ${kindLabel(whole, kind, claims.length)}`}
          claims={claims}
          shown={shown}
        />
      ))}
      <p className="rest-acts">
        <button type="button" className="link-button" onClick={() => setFilter({ layers: ['others'] })}>
          Show only these {count}
        </button>
        <button type="button" className="link-button" onClick={() => setFilter({ layers: ['primary'] })}>
          Hide them
        </button>
      </p>
    </Rest>
  );
}
