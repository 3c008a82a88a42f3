/**
 * What the worker sends: the claims as a table, whose buffers are transferred, and the rest in parts so small that
 * taking one over holds the page for a few milliseconds.
 */
import type { Dataset, Frame, ReadSoFar } from '../../model/dataset';
import type { ClaimTable } from '../columnar/claimTable';
import type { Problem } from '../schema/problem';
import type { ReadCount } from '../schema/readClaims';
import type { ParseResult } from '../schema/readNewest';

/** Lists of a result that may be long, beside its claims. */
export interface LongLists extends Pick<Dataset, 'sources' | 'people'> {
  readonly warnings: readonly Problem[];
  readonly problems: readonly Problem[];
}

/** More claims of a file that is read while it comes. */
export interface BatchMessage extends Pick<ReadSoFar, 'rows' | 'read' | 'share'> {
  readonly type: 'batch';
}

export type WorkerMessage =
  /** How far a file is that is read as a whole. */
  | { readonly type: 'read'; readonly count: ReadCount }
  /** What stands before the claims of a file that is read while it comes. */
  | { readonly type: 'frame'; readonly frame: Frame }
  | BatchMessage
  /** The next items of a list. */
  | { readonly type: 'items'; readonly items: Partial<LongLists> }
  | { readonly type: 'table'; readonly table: ClaimTable }
  /** All but the long lists and the claims, which are empty in it. */
  | { readonly type: 'end'; readonly result: ParseResult };
