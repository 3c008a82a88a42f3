/** The views of the primary source's own claims, from top to bottom: what a page draws first. */

import { lanes } from './lanes';
import { periods } from './periods';
import { sums } from './sums';
import type { View } from './view';

export const firstViews: readonly View[] = [periods, lanes, sums];
