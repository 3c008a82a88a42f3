import type { Source, Stance } from '../../model/dataset';
import { stanceWords } from '../sources/sourceGroups';

interface StanceGroup {
  readonly stance: Stance;
  readonly sources: readonly Source[];
}

const stances = Object.keys(stanceWords) as readonly Stance[];

/** Sources by stance, each group in the order given; stances without a source are left out. */
export const groupByStance = (sources: readonly Source[]): readonly StanceGroup[] =>
  stances
    .map((stance) => ({ stance, sources: sources.filter((source) => source.stance === stance) }))
    .filter((group) => group.sources.length > 0);

/** "4 sources: press 2, party 1, copy 1"; "1 source: press". */
export function formatTally(sources: readonly Source[]): string {
  const groups = groupByStance(sources).map(({ stance, sources: ones }) => {
    const name = stanceWords[stance].name.toLowerCase();
    return sources.length === 1 ? name : `${name} ${ones.length}`;
  });
  return `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}: ${groups.join(', ')}`;
}
