/** In which lane of the board an event stands. */
import { memoizeWeak } from '../lib/memoizeWeak';
import type { EventClaim } from './claim';
import type { Dataset, Person } from './dataset';
import type { Lanes } from './vocabulary';

/** The person id that stands for people whom the source does not name; also the lane of what names nothing. */
export const UNNAMED = 'unnamed';

type WithLanes = Pick<Dataset, 'lanes' | 'people'>;

/** Whether an event goes to the rug below the lanes. */
export const isInRug = ({ kind }: EventClaim, { lanes }: Pick<Dataset, 'lanes'>): boolean =>
  lanes.rug.includes(kind);

/** The lane of an event beside the rug: that of the first person, theme and so on that it names. */
export const laneOf = (claim: EventClaim, { lanes, people }: WithLanes): string =>
  NAMED[lanes.by](claim, people) || UNNAMED;

const NAMED: Readonly<
  Record<Lanes['by'], (claim: EventClaim, people: readonly Person[]) => string | undefined>
> = {
  person: ({ people: [first] }) => first,
  organisation: ({ people: [first = ''] }, people) => organisations(people).get(first),
  kind: ({ kind }) => kind,
  place: ({ place }) => place,
  theme: ({ themes: [first] }) => first,
};

/** Person id → organisation. */
export const organisations = memoizeWeak(
  (people: readonly Person[]): ReadonlyMap<string, string> =>
    new Map(people.map(({ id, organisation }) => [id, organisation.trim()])),
);

/** Id of the line that stands for the lanes with nothing in the period. */
export const EMPTY_LANES = 'rug:';

/** How a reader wants lanes to stand. */
export interface LaneChoice {
  readonly order: 'contact' | 'name' | 'claims';
  /** Ids of people whose lanes come first. */
  readonly pinned: readonly string[];
  /** Whether those with few claims have lanes of their own too. */
  readonly showsAll: boolean;
  /** Ids of what is open: rugs as lanes of their own, the lanes with nothing in the period, the chart of sums that none matches. */
  readonly open: readonly string[];
}

/** Default lane settings. */
export const initialLanes: LaneChoice = { order: 'contact', pinned: [], showsAll: false, open: [] };
