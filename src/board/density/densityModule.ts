/** What only data of many claims or people need: density in the place of marks, and a choice of lanes. Loaded on demand. */
import { createElement } from 'react';
import type { DensityModule, PreparedView, Scene } from '../../views/view';
import { chooseLanes } from './chooseLanes';
import { DensityPanel } from './DensityPanel';
import { cropDensity, type DensityScene, layoutDensity, layoutUndated } from './layoutDensity';

const isDensity = (scene: Scene): scene is DensityScene => 'isDensity' in scene;

const withDensity = (view: PreparedView): PreparedView => ({
  ...view,
  layout: (dimensions, x) => layoutDensity(view.density, dimensions, x) ?? view.layout(dimensions, x),
  draw: (scene, part) =>
    isDensity(scene)
      ? createElement(DensityPanel, { scene: part ? cropDensity(scene, part) : scene })
      : view.draw(scene, part),
});

export const densityModule: DensityModule = { withDensity, layoutUndated, chooseLanes };
