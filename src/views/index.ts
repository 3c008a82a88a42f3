/** The views that share the time axis, from top to bottom. A new view is a line here. */
import { aid } from './aid';
import { aidClaims } from './aidClaims';
import { meetings } from './meetings';
import { status } from './status';
import type { View } from './view';

export const views: readonly View[] = [status, meetings, aid, aidClaims];
