/** What every mark says of its claim. */
import type { ClaimDatum } from '../filter/columns/claimSubset';
import type { MarkFacts } from '../geometry/placedMark';
import { memoizeWeak } from '../lib/memoizeWeak';
import type { Claim } from '../model/claim';
import type { Reading } from '../model/reading';
import type { Match } from '../model/span';
import { glyphOf, type Vocabulary } from '../model/vocabulary';
import { formatClaimName, formatContest } from '../model/words/claims';

const MATCH_WORDS: Record<Match, string> = {
  inside: '',
  possibly: ', possibly in the chosen period',
  outside: ', left out by the filter',
};

const wordsIn = (reading: Reading) =>
  memoizeWeak((claim: Claim) => ({
    name: formatClaimName(claim, reading),
    contest: formatContest(claim, reading),
  }));
const WORDS = { primary: wordsIn('primary'), others: wordsIn('others') };

/** Name, kind, certainty and match of an entry; `more` is said after the date. */
export function markFacts(
  { claim, basis, match, support }: ClaimDatum,
  reading: Reading,
  words: Vocabulary,
  more = '',
): MarkFacts {
  const { name, contest } = WORDS[reading](claim);
  return {
    id: claim.id,
    name: name + more + (contest && `; ${contest}`) + MATCH_WORDS[match],
    kind: claim.kind,
    glyph: glyphOf(words, claim.kind),
    basis,
    match,
    ...(contest !== '' && { contested: true }),
    ...(support && { support }),
    ...(claim.layer === 'others' && { othersOnly: true }),
  };
}
