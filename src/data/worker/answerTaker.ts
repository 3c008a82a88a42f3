/** What the parser's worker answers → the result, put together part by part. */
import type { Claim } from '../../model/claim';
import { repeatedSharer } from '../columnar/shareRepeated';
import type { ParseResult } from '../schema/parse';
import type { ReadCount } from '../schema/readClaims';
import { type LongLists, noLists, type ParserAnswer, withLists } from './workerMessage';

const CLAIM_LISTS: readonly (keyof LongLists)[] = ['events', 'aid', 'periods'];

/** Takes one answer after the other; gives the result at the end, and null before. */
export function answerTaker(
  onRead: (count: ReadCount) => void,
): (answer: ParserAnswer) => ParseResult | null {
  const lists = Object.fromEntries(Object.keys(noLists).map((list) => [list, []])) as Record<
    string,
    unknown[]
  >;
  const share = repeatedSharer();
  return (answer) => {
    if (answer.type === 'end') return withLists(answer.result, lists as unknown as LongLists);
    if (answer.type === 'read') onRead(answer.count);
    else if (answer.type === 'items') {
      if (CLAIM_LISTS.includes(answer.list)) share(answer.items as readonly Claim[]);
      lists[answer.list]?.push(...answer.items);
    }
    return null;
  };
}
