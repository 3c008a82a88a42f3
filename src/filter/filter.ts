/** The filter: one plain value that views read and only controls write. */
import type { ClaimKind, DateBasis, Finding, Layer } from '../model/claim';
import type { Range } from '../model/span';

/** Every list: empty means "all". `period` null means "all of time". Within a list any value will do; across keys all must hold. */
export interface Filter {
  /** Person ids. */
  readonly people: readonly string[];
  readonly period: Range | null;
  readonly kinds: readonly ClaimKind[];
  /** Theme ids. */
  readonly themes: readonly string[];
  /** What other sources do with a claim of the primary source; claims that only others make have none. */
  readonly finding: readonly Finding[];
  /** Never empty; the primary source alone unless asked. */
  readonly layers: readonly Layer[];
  /** How the date is known. */
  readonly certainty: readonly DateBasis[];
  /** Words to search for; all must be found. */
  readonly q: string;
}
