/**
 * What the parser's worker answers: a dataset in parts, each so small that taking it over holds the page for a few
 * milliseconds.
 */
import type { Dataset } from '../../model/dataset';
import type { ClaimTable } from '../columnar/claimTable';
import type { ParseResult } from '../schema/parse';
import type { Problem } from '../schema/problem';
import type { ReadCount } from '../schema/readClaims';

/** The lists of a result that may be long. */
export interface LongLists extends Pick<Dataset, 'sources' | 'people' | 'events' | 'aid' | 'periods'> {
  readonly warnings: readonly Problem[];
  readonly problems: readonly Problem[];
}

export const noLists: LongLists = {
  sources: [],
  people: [],
  events: [],
  aid: [],
  periods: [],
  warnings: [],
  problems: [],
};

export type ParserAnswer =
  | { readonly type: 'read'; readonly count: ReadCount }
  /** The next items of a list. */
  | { readonly type: 'items'; readonly list: keyof LongLists; readonly items: readonly unknown[] }
  /** Claims; the items of the three lists are only those that have no row in it. */
  | { readonly type: 'table'; readonly table: ClaimTable }
  /** All but the lists, which are empty in it. */
  | { readonly type: 'end'; readonly result: ParseResult };

/** The result with these lists instead of its own. */
export function withLists(result: ParseResult, { warnings, problems, ...lists }: LongLists): ParseResult {
  return result.ok
    ? { ...result, dataset: { ...result.dataset, ...lists }, warnings }
    : { ...result, problems };
}
