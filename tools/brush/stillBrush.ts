import type { Plugin } from 'vite';

const STILL = '\0still-brush';

const code = `
export const interrupt = () => undefined;
export const interpolate = () => {
  throw new Error('the brush is built without transitions: see tools/brush/stillBrush.ts');
};
`;

/**
 * Builds d3-brush without d3-transition and d3-interpolate, more than its own weight. It needs them to move in a
 * transition, which ours never does; otherwise it calls only `interrupt`, and there is nothing to interrupt.
 */
export const stillBrush = (): Plugin => ({
  name: 'still-brush',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id, importer) =>
    /^d3-(transition|interpolate)$/.test(id) && importer?.includes('/d3-brush/') ? STILL : null,
  load: (id) => (id === STILL ? code : null),
});
