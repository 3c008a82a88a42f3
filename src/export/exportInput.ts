/** What an export is made from: what is on screen as plain values, never the page itself. */
import type { BoardInput } from '../board/board';
import type { Filter } from '../filter/filter';
import type { Dataset } from '../model/dataset';
import type { Joined } from '../model/datasetIn';

export interface ExportInput extends BoardInput {
  /** The data as it was loaded. */
  readonly whole: Dataset;
  /** Claims of `view` → those of `whole` that have joined them. */
  readonly joined: Joined;
  readonly filter: Filter;
  /** Day of the export, ISO 8601. */
  readonly date: string;
  /** How the export may be handled, such as “Not for attribution”; null where nothing is said. */
  readonly label: string | null;
}
