/**
 * The rooms of `src/` and what each may import, said once: the layer check is made from these tables.
 * Type-only imports count. Tests keep to the layers too, but may use the test libraries. A page that is loaded on
 * demand may bring its own style sheet from `app/styles`.
 */

/** Folder of `src/` → the other folders that it may import from. A folder without a row fails. */
export const mayImport = {
  model: [],
  data: ['model'],
  filter: ['model'],
  state: ['filter', 'model'],
  geometry: ['model'],
  ui: [],
  chart: ['geometry', 'model', 'ui'],
  views: ['chart', 'geometry', 'filter', 'model'],
  board: ['views', 'chart', 'geometry', 'filter', 'model'],
  export: ['board', 'views', 'chart', 'data', 'filter', 'geometry', 'model'],
  panels: ['export', 'board', 'views', 'state', 'filter', 'chart', 'geometry', 'ui', 'model'],
  // `data`, as a briefing file passes the same door as a dataset.
  briefing: ['panels', 'board', 'views', 'export', 'state', 'filter', 'data', 'geometry', 'ui', 'model'],
  app: [
    'briefing',
    'panels',
    'export',
    'board',
    'views',
    'state',
    'filter',
    'data',
    'geometry',
    'ui',
    'model',
  ],
  testing: [
    'app',
    'briefing',
    'panels',
    'export',
    'board',
    'views',
    'state',
    'filter',
    'data',
    'geometry',
    'chart',
    'ui',
    'model',
  ],
};

/** Rooms of plain functions: no React, so no component files. */
export const plainRooms = ['model', 'data', 'filter', 'geometry'];

const test = '\\.test\\.tsx?$';
/** Builders that still stand beside what they build. */
const builder = '/test[A-Z][^/]*\\.ts$';
const packages = (names) => `(^|/)node_modules/(@types/)?(${names})(/|$)`;
const src = (rooms) => `^src/(${rooms})/`;

/** Libraries that are kept to some rooms: each rule forbids `to` for modules that match `from` and not `except`. */
const fences = [
  {
    name: 'no-react-in-plain-rooms',
    from: src(plainRooms.join('|')),
    except: '^src/data/load/use[A-Z][^/]*\\.tsx?$',
    to: packages('react|react-dom|@testing-library/react'),
  },
  {
    name: 'no-react-in-data-or-layout',
    from: '^src/views/[^/]+/(data|layout)(\\.test)?\\.tsx?$',
    to: packages('react|react-dom|@testing-library/react'),
  },
  {
    name: 'd3-that-touches-the-page-only-in-chart',
    from: '^src/',
    except: src('chart'),
    to: packages('d3-(selection|brush|zoom|drag|transition)'),
  },
  {
    name: 'zustand-only-in-stores',
    from: '^src/',
    except: src('state|data/load|briefing/store'),
    to: packages('zustand'),
  },
  {
    name: 'tanstack-only-in-data-and-app',
    from: '^src/',
    except: src('data|app'),
    to: packages('@tanstack'),
    toExcept: packages('@tanstack/react-(table|virtual)'),
  },
  {
    name: 'table-and-windowing-only-in-the-table',
    from: '^src/',
    except: '^src/panels/table/',
    to: packages('@tanstack/react-(table|virtual)'),
  },
  { name: 'valibot-and-edtf-only-in-data', from: '^src/', except: src('data'), to: packages('valibot|edtf') },
  { name: 'never-all-of-d3', from: '^src/', to: packages('d3') },
  { name: 'model-uses-no-package', from: src('model'), except: test, to: 'node_modules/' },
  {
    name: 'geometry-uses-only-d3-numbers',
    from: src('geometry'),
    except: test,
    to: 'node_modules/',
    toExcept: packages('d3-(array|scale|shape|time)'),
  },
];

const rule = (name, from, to) => ({ name, severity: 'error', from, to });

const layerRule = (room, from, others) =>
  rule(
    `${room}-imports-only-what-it-may`,
    { path: src(room) },
    { path: '^src/', pathNot: [src([room, ...others, 'testing'].join('|')), '\\.css$'] },
  ),
);

const fenceRules = fences.map(({ name, from, except, to, toExcept }) =>
  rule(
    name,
    { path: from, ...(except ? { pathNot: except } : {}) },
    { path: to, ...(toExcept ? { pathNot: toExcept } : {}) },
  ),
);

const viewRules = [
  rule(
    'a-view-never-imports-another',
    { path: '^src/views/([^/]+)/' },
    { path: '^src/views/([^/]+/|index\\.ts$)', pathNot: '^src/views/$1/' },
  ),
  rule(
    'only-the-list-of-views-names-a-view',
    { path: '^src/views/[^/]+$', pathNot: '^src/views/index(\\.test)?\\.tsx?$' },
    { path: '^src/views/[^/]+/' },
  ),
];

const generalRules = [
  rule('no-cycle', {}, { circular: true }),
  rule('no-orphan', { orphan: true, pathNot: [test, '\\.d\\.ts$'] }, {}),
  rule('no-unresolved', {}, { couldNotResolve: true }),
  rule('no-node-in-the-page', { path: '^src/', pathNot: test }, { dependencyTypes: ['core'] }),
  rule(
    'only-tests-import-testing',
    { path: '^src/', pathNot: [test, src('testing')] },
    { path: src('testing') },
  ),
  rule('no-test-in-the-page', { path: '^src/', pathNot: test }, { path: test }),
  rule('testing-only-in-tests', { path: '^src/', pathNot: [test, src('testing')] }, { path: src('testing') }),
  rule(
    'only-tests-import-testing',
    { path: '^src/', pathNot: [src('testing'), test, builder] },
    { path: src('testing') },
  ),
  rule(
    'nothing-outside-src',
    { path: '^src/', pathNot: testCode },
    { pathNot: ['^src/', 'node_modules/'], dependencyTypes: ['local'] },
  ),
  rule(
    'no-test-library-in-the-page',
    { path: '^src/', pathNot: [test, src('testing')] },
    { dependencyTypes: ['npm-dev'], pathNot: '/@types/' },
  ),
];

/** The only module that touches the page's `history` and `location`. */
export const addressModule = 'src/state/addressSync.ts';

/** The rules as dependency-cruiser takes them. */
export const forbidden = [...layerRules, ...viewRules, ...fenceRules, ...generalRules];
