/** What every mark says of its claim. */
import type { ClaimDatum } from '../filter/columns/claimSubset';
import type { MarkFacts } from '../geometry/placedMark';
import { MemoTable } from '../lib/memoizeWeak';
import type { Claim } from '../model/claim';
import type { Reading } from '../model/reading';
import { doubtsOf, type Match } from '../model/span';
import { glyphOf, type Labels } from '../model/vocabulary';
import { formatClaimName, formatContest } from '../model/words/claims';
import { arrowOf, type DatasetWords, formatPeople } from '../model/words/direction';

const MATCH_WORDS: Record<Match, string> = {
  inside: '',
  possibly: ', possibly in the chosen period',
  outside: ', left out by the filter',
};

interface MarkWords {
  readonly name: string;
  readonly people: string;
  readonly arrow: 'out' | 'in' | undefined;
  readonly contest: string;
}
const WORDS = {
  primary: new MemoTable<Claim, Labels, MarkWords>(),
  others: new MemoTable<Claim, Labels, MarkWords>(),
};

/** Name, kind, certainty and match of a claim; `more` is said after the date. */
export function markFacts(
  { claim, span, basis, match, support }: ClaimDatum,
  reading: Reading,
  words: DatasetWords,
  more = '',
): MarkFacts {
  const { name, people, arrow, contest } = WORDS[reading].get(claim, words.labels, () => ({
    name: formatClaimName(claim, reading, words),
    people: formatPeople(claim, words),
    arrow: arrowOf(claim, words),
    contest: formatContest(claim, reading, words),
  }));
  return {
    id: claim.id,
    name: name + (people && `; ${people}`) + more + (contest && `; ${contest}`) + MATCH_WORDS[match],
    kind: claim.kind,
    glyph: glyphOf(words, claim.kind),
    ...(arrow && { arrow }),
    basis,
    match,
    ...(span && { doubts: doubtsOf(span) }),
    ...(contest !== '' && { contested: true }),
    ...(support && { support }),
    ...(claim.layer === 'others' && { othersOnly: true }),
  };
}
