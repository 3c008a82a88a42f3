/** vis-timeline with its clusters on: what stands close together becomes one box. */
import { mount as mountTimeline } from './vis.js';

/** Draws the claims; see CONTRIBUTING.md for what a peer returns. */
export const mount = (claims, root) =>
  mountTimeline(claims, root, { cluster: { maxItems: 3, showStipes: false, fitOnDoubleClick: false } });
