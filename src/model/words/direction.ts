/** Which way a claim went, in words. */
import type { Claim } from '../claim';
import type { Dataset } from '../dataset';
import { kindLabel, type Worded } from '../vocabulary';

/** The words of a dataset, and who may be named. */
export type DatasetWords = Worded & Pick<Dataset, 'people' | 'parties' | 'lanes' | 'sources'>;

/** Ids of those from whom and to whom; what the claim's own source does not say is as other sources have it. */
function directionOf({ from, to, others }: Claim): { from: readonly string[]; to: readonly string[] } {
  const given = (own: readonly string[] = [], theirs: readonly string[] = []) =>
    own.length > 0 ? own : theirs;
  return { from: given(from, others?.from), to: given(to, others?.to) };
}

const join = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Whether a claim went out from the first party or came in to it; undefined where that is not known. */
export function arrowOf(claim: Claim, { people, parties: [home] }: DatasetWords): 'out' | 'in' | undefined {
  const { from, to } = directionOf(claim);
  if (!home) return undefined;
  const isHome = (id: string) =>
    id === home.id || people.some((person) => person.id === id && person.party === home.id);
  if (from.some(isHome)) return 'out';
  return to.some(isHome) ? 'in' : undefined;
}

/**
 * "letter from Washington: Ann Lee to Bob Ray", "letter to Bob Ray"; where no direction is known, "Ann Lee and Bob Ray", as
 * its lane names one of them alone; '' for one person.
 */
export function formatPeople(claim: Claim, words: DatasetWords): string {
  const { from, to } = directionOf(claim);
  const { people, parties } = words;
  const nameOf = (id: string) => [...parties, ...people].find((one) => one.id === id)?.name ?? id;
  if (from.length === 0 && to.length === 0)
    return claim.people.length > 1 ? join(claim.people.map(nameOf)) : '';
  const seatOf = (id: string) => {
    const side = people.find((person) => person.id === id)?.party ?? id;
    return parties.find((party) => party.id === side)?.seat ?? '';
  };
  const kind = kindLabel(words, claim.kind, 1);
  const receivers = to.length > 0 ? ` to ${join(to.map(nameOf))}` : '';
  if (from.length === 0) return `${kind}${receivers}`;
  const seats = [...new Set(from.map(seatOf))];
  const senders = join(from.map(nameOf));
  const seat = seats.every((name) => name !== '') ? join(seats) : '';
  return seat === '' ? `${kind} from ${senders}${receivers}` : `${kind} from ${seat}: ${senders}${receivers}`;
}
