/** The views that share the time axis, from top to bottom. A new view is a line here. */

import { lanes } from './lanes';
import { periods } from './periods';
import { sumClaims } from './sumClaims';
import { sums } from './sums';
import type { View } from './view';

export const views: readonly View[] = [periods, lanes, sums, sumClaims];
