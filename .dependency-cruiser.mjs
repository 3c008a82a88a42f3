import { forbidden } from './scripts/layers.mjs';

/** The rules are made in scripts/layers.mjs; `npm test -- layers` runs them. */
export default {
  forbidden,
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'browser', 'default'],
    },
  },
};
