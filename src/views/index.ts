/**
 * The views that share the time axis, from top to bottom. A new view is a line here, or in `firstViews` where the page
 * shows it before anything is chosen.
 */

import { firstViews } from './firstViews';
import { sumClaims } from './sumClaims';
import type { View } from './view';

export const views: readonly View[] = [...firstViews, sumClaims];
