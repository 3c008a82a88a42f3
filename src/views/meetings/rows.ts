/** Who met whom: a lane per Hamas leader, one for officials not named, one for statements, one for context. */
import { type Entry, entriesOf } from '../../filter/entries';
import { UNNAMED } from '../../filter/options';
import type { EventClaim } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { type Reading, spanIn } from '../../model/reading';
import { type Span, startOf } from '../../model/span';
import type { ViewInput } from '../view';

export interface Lane {
  readonly id: string;
  readonly name: string;
  /** Statements and context are drawn quieter than dealings between the two parties. */
  readonly tone: 'dealing' | 'quiet';
  readonly entries: readonly Entry<EventClaim>[];
  /** When anything at all is reported in the lane, filtered out or not: a silence is the source's, not the filter's. */
  readonly reported: readonly Span[];
}

export interface MeetingsRows {
  readonly lanes: readonly Lane[];
  readonly reading: Reading;
  /** How an empty stretch is said; null where two layers are shown, which give one event different dates. */
  readonly silence: string | null;
}

const STATEMENTS = 'statements';
/** The lane of what is told beside the dealings themselves. */
export const CONTEXT = 'context';

/** Lanes in order of first contact in the article's reading, so that switching the reading moves marks and not lanes. */
export function meetingsRows({ dataset, matches, reading, others }: ViewInput): MeetingsRows {
  const all = entriesOf(dataset.events, matches, reading, 'ghost');
  const entries = others === 'ghost' ? all : all.filter(({ match }) => match !== 'outside');
  const shown = new Set(entries.map(({ claim }) => laneOf(claim)));
  const people = leadersByContact(dataset).filter((id) => shown.has(id));
  const names = new Map(dataset.people.map(({ id, name }) => [id, name]));
  const lane = (id: string, name: string, tone: Lane['tone']): Lane => ({
    id,
    name,
    tone,
    entries: entries.filter(({ claim }) => laneOf(claim) === id),
    reported: all.flatMap(({ claim, span }) => (span && laneOf(claim) === id ? [span] : [])),
  });
  const lanes = people.map((id) => lane(id, names.get(id) ?? id, 'dealing'));
  if (shown.has(STATEMENTS)) lanes.push(lane(STATEMENTS, 'Public statements', 'quiet'));
  if (shown.has(CONTEXT)) lanes.push(lane(CONTEXT, 'Context', 'quiet'));
  const sources = new Set(entries.map(({ claim }) => claim.layer)).size;
  return { lanes, reading, silence: sources > 1 ? null : 'no report in this source' };
}

/** A dealing stands in the lane of the person named first. */
function laneOf(claim: EventClaim): string {
  if (claim.kind === 'statement') return STATEMENTS;
  if (claim.kind === 'context') return CONTEXT;
  return claim.people[0] ?? UNNAMED;
}

function leadersByContact(dataset: Dataset): string[] {
  const first = new Map<string, number>();
  for (const claim of dataset.events) {
    const lane = laneOf(claim);
    if (lane === STATEMENTS || lane === CONTEXT) continue;
    first.set(lane, Math.min(first.get(lane) ?? Number.POSITIVE_INFINITY, startOf(spanIn(claim, 'article'))));
  }
  const last = (id: string) => Number(id === UNNAMED);
  return [...first.keys()].sort((a, b) => last(a) - last(b) || (first.get(a) ?? 0) - (first.get(b) ?? 0));
}
