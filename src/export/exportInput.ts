/** What an export is made from: what is on screen as plain values, never the page itself. */
import type { Filter } from '../filter/filter';
import type { Dataset } from '../model/dataset';
import type { Joined } from '../model/datasetIn';
import type { Range } from '../model/span';
import type { ViewInput } from '../views/view';

export interface ExportInput {
  /** The data as the reading sees it, with the filter's answers. */
  readonly view: ViewInput;
  /** The data as it was loaded. */
  readonly whole: Dataset;
  /** Claims of `view` → those of `whole` that have joined them. */
  readonly joined: Joined;
  readonly filter: Filter;
  /** The stretch of time that the board shows. */
  readonly window: Range;
  /** Day of the export, ISO 8601. */
  readonly date: string;
  /** How the export may be handled, such as “Not for attribution”; null where nothing is said. */
  readonly label: string | null;
}
