/**
 * What the worker sends: the claims as a table, whose buffers are transferred, and the rest in parts so small that
 * taking one over holds the page for a few milliseconds.
 */
import type { Dataset } from '../../model/dataset';
import type { ClaimTable } from '../columnar/claimTable';
import type { Problem } from '../schema/problem';
import type { ReadCount } from '../schema/readClaims';
import type { ParseResult } from '../schema/readNewest';

/** Lists of a result that may be long, beside its claims. */
export interface LongLists extends Pick<Dataset, 'sources' | 'people'> {
  readonly warnings: readonly Problem[];
  readonly problems: readonly Problem[];
}

export type WorkerMessage =
  | { readonly type: 'read'; readonly count: ReadCount }
  /** The next items of a list. */
  | { readonly type: 'items'; readonly items: Partial<LongLists> }
  | { readonly type: 'table'; readonly table: ClaimTable }
  /** All but the long lists and the claims, which are empty in it. */
  | { readonly type: 'end'; readonly result: ParseResult };
