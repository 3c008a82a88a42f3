/**
 * The rooms of `src/` and what each may import, said once: the layer check is made from these tables.
 * Type-only imports count. Tests keep to the layers too, but may use the test libraries. A page that is loaded on
 * demand may bring its own style sheet from `app/styles`.
 */

/** Room of `src/` → the other rooms that it may import from. A folder without a row fails. */
export const mayImport = {
  lib: [],
  model: ['lib'],
  data: ['model', 'lib'],
  filter: ['model', 'lib'],
  address: ['filter', 'model', 'lib'],
  state: ['address', 'filter', 'model', 'lib'],
  geometry: ['model', 'lib'],
  ui: ['lib'],
  chart: ['geometry', 'model', 'ui', 'lib'],
  views: ['chart', 'geometry', 'filter', 'model', 'lib'],
  board: ['views', 'chart', 'geometry', 'filter', 'model', 'lib'],
  export: ['board', 'views', 'chart', 'data', 'address', 'filter', 'geometry', 'model', 'lib'],
  panels: [
    ...['export', 'board', 'views', 'chart', 'state', 'address', 'filter', 'geometry', 'ui', 'model', 'lib'],
  ],
  // `data`, as a briefing file passes the same door as a dataset.
  briefing: [
    ...[
      'panels',
      'export',
      'board',
      'views',
      'state',
      'address',
      'filter',
      'data',
      'geometry',
      'ui',
      'model',
      'lib',
    ],
  ],
  // `data`, as one's own chronologies are kept and read there.
  chronology: [
    ...[
      'panels',
      'export',
      'board',
      'views',
      'chart',
      'state',
      'address',
      'filter',
      'data',
      'geometry',
      'ui',
      'model',
      'lib',
    ],
  ],
  app: [
    ...[
      'chronology',
      'briefing',
      'panels',
      'export',
      'board',
      'views',
      'state',
      'address',
      'filter',
      'data',
      'geometry',
    ],
    ...['ui', 'model', 'lib'],
  ],
  // What tests share. Only tests import it.
  testing: [
    ...[
      'app',
      'chronology',
      'briefing',
      'panels',
      'export',
      'board',
      'views',
      'chart',
      'state',
      'address',
      'filter',
      'data',
    ],
    ...['geometry', 'ui', 'model', 'lib'],
  ],
};

/** Rooms of plain functions: no React, so no component files. */
export const plainRooms = ['lib', 'model', 'data', 'filter', 'address', 'geometry'];

/** Maximum number of files of one folder, tests not counted. A folder with more is parted by nouns. */
export const maximumFiles = 15;

const test = '\\.test\\.tsx?$';
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
    except: src('state|data/load|briefing/store|chronology/store'),
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
  { name: 'valibot-only-in-data', from: '^src/', except: src('data'), to: packages('valibot') },
  { name: 'never-all-of-d3', from: '^src/', to: packages('d3') },
  { name: 'lib-and-model-use-no-package', from: src('lib|model'), except: test, to: 'node_modules/' },
  {
    name: 'geometry-uses-only-d3-numbers',
    from: src('geometry'),
    except: test,
    to: 'node_modules/',
    toExcept: packages('d3-(array|time)'),
  },
];

const rule = (name, from, to) => ({ name, severity: 'error', from, to });

/** `testing` has a rule of its own, as tests of every room may import it. */
const layerRules = Object.entries(mayImport).map(([room, others]) =>
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
    { path: '^src/views/([^/]+/|(index|firstViews)\\.ts$)', pathNot: '^src/views/$1/' },
  ),
  rule(
    'only-the-list-of-views-names-a-view',
    { path: '^src/views/[^/]+$', pathNot: '^src/views/(index|firstViews)(\\.test)?\\.tsx?$' },
    { path: '^src/views/[^/]+/' },
  ),
];

const generalRules = [
  rule('no-cycle', {}, { circular: true }),
  rule('no-orphan', { orphan: true, pathNot: [test, '\\.d\\.ts$'] }, {}),
  rule('no-unresolved', {}, { couldNotResolve: true }),
  rule(
    'no-node-in-the-page',
    { path: '^src/', pathNot: [test, src('testing')] },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'only-tests-import-testing',
    { path: '^src/', pathNot: [test, src('testing')] },
    { path: src('testing') },
  ),
  rule('no-test-in-the-page', { path: '^src/', pathNot: test }, { path: test }),
  rule(
    'nothing-outside-src',
    { path: '^src/', pathNot: [test, src('testing')] },
    { pathNot: ['^src/', 'node_modules/'], dependencyTypes: ['local'] },
  ),
  rule(
    'no-test-library-in-the-page',
    { path: '^src/', pathNot: [test, src('testing')] },
    { dependencyTypes: ['npm-dev'], pathNot: '/@types/' },
  ),
];

/** Modules that alone touch a thing of the page which all others share. */
export const owners = {
  'history-and-location': ['addressActs', 'addressSync', 'stageAddress'].map(
    (name) => `src/state/${name}.ts`,
  ),
  'document-title': ['src/state/documentTitle.ts'],
};

/** The rules as dependency-cruiser takes them. */
export const forbidden = [...layerRules, ...viewRules, ...fenceRules, ...generalRules];
