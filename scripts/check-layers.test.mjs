import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkLayers } from './check-layers.mjs';
import { mayImport } from './layers.mjs';
import { root } from './setup.mjs';

/** What a module may import: if one of these is reported, the check forbids too much. */
const allowed = {
  'app/main.tsx': ['react-dom/client', '@tanstack/react-query', '../panels/Board', '../data/load/useDataset'],
  'panels/Board.tsx': ['react', '../views/index', '../state/store', '../chart/Brush'],
  'panels/table/TablePage.tsx': [
    '@tanstack/react-table',
    '@tanstack/react-virtual',
    '../Board',
    '../../app/styles/table.css',
  ],
  'data/load/useDataset.ts': ['@tanstack/react-query', 'react', 'zustand', '../schema/parse'],
  'data/schema/parse.ts': ['valibot', '../../model/claim'],
  'data/schema/parse.test.ts': ['vitest', '../../testing/sampleDataset'],
  'testing/sampleDataset.ts': ['vitest', 'node:fs', '../data/schema/parse', '../app/main'],
  'state/store.ts': ['zustand', '../filter/filter'],
  'briefing/store/store.ts': ['zustand/vanilla', '../../state/store'],
  'briefing/store/store.test.ts': ['../../testing/briefing'],
  'testing/briefing.ts': ['../briefing/store/store'],
  'filter/filter.ts': ['../model/claim'],
  'filter/filter.test.ts': ['vitest', 'fast-check', 'node:fs', './filter'],
  'chart/Brush.tsx': ['react', 'd3-array', 'd3-selection', '../geometry/scale', '../ui/Button'],
  'ui/Button.tsx': ['react'],
  'geometry/scale.ts': ['d3-array', 'd3-time', '../model/claim'],
  'geometry/scale.test.ts': ['../testing/claims'],
  'testing/claims.ts': ['fast-check', '../model/claim', '../panels/Board'],
  'model/claim.ts': [],
  'views/index.ts': ['./firstViews', './sums/index'],
  'views/firstViews.ts': ['./periods/index'],
  'views/defineView.ts': ['../filter/filter'],
  'views/sums/index.ts': ['../defineView', './Drawing'],
  'views/sums/Drawing.tsx': ['react', '../../chart/Brush'],
  'views/periods/index.ts': ['../defineView'],
};

/** Lines that touch the page's address or set its title, and lines that do not. */
const touching = [
  'export const x = location.search;',
  "history.replaceState(null, '');",
  'export const x = window.location;',
  'export const x = globalThis.history.length;',
  'const { search } = location;\nexport const x = search;',
  "export const x = location['href'];",
  "document.title = 'Mine';",
];
const untouching = [
  "// history.back() would leave\nexport const x = 'https://x.org'; /* location.href */",
  'export const x = (a: { history: { now: 1 } }) => a.history.now;',
  'export const x = { location: 1, history: 2 };',
  "export const x = document.title === 'Mine';",
];

/** A planted fault each: module, what it imports, and what the check must say. */
const faults = [
  ['model/a.ts', '../filter/filter', 'model-imports-only-what-it-may'],
  ['model/b.ts', 'd3-array', 'lib-and-model-use-no-package'],
  ['data/c.ts', '../filter/filter', 'data-imports-only-what-it-may'],
  ['data/d.ts', 'react', 'no-react-in-plain-rooms'],
  ['filter/e.ts', '../data/schema/parse', 'filter-imports-only-what-it-may'],
  ['filter/f.ts', 'react', 'no-react-in-plain-rooms'],
  ['filter/g.ts', 'valibot', 'valibot-only-in-data'],
  ['filter/h.test.ts', '../state/store', 'filter-imports-only-what-it-may'],
  ['state/i.ts', '../geometry/scale', 'state-imports-only-what-it-may'],
  ['state/j.ts', '@tanstack/react-query', 'tanstack-only-in-data-and-app'],
  ['geometry/k.ts', 'valibot', 'geometry-uses-only-d3-numbers', 'valibot-only-in-data'],
  [
    'geometry/l.ts',
    'd3-selection',
    'd3-that-touches-the-page-only-in-chart',
    'geometry-uses-only-d3-numbers',
  ],
  ['ui/m.ts', '../model/claim', 'ui-imports-only-what-it-may'],
  ['chart/n.ts', '../filter/filter', 'chart-imports-only-what-it-may'],
  ['views/periods/data.ts', 'react', 'no-react-in-data-or-layout'],
  ['views/periods/layout.ts', '../../state/store', 'views-imports-only-what-it-may'],
  ['views/periods/o.ts', '../sums/Drawing', 'a-view-never-imports-another'],
  ['views/periods/ff.ts', '../firstViews', 'a-view-never-imports-another'],
  ['views/p.ts', './sums/Drawing', 'only-the-list-of-views-names-a-view'],
  ['export/q.ts', '../state/store', 'export-imports-only-what-it-may'],
  ['panels/r.ts', '../data/schema/parse', 'panels-imports-only-what-it-may'],
  ['panels/s.ts', 'zustand', 'zustand-only-in-stores'],
  ['briefing/compose/dd.ts', 'zustand', 'zustand-only-in-stores'],
  ['filter/ee.ts', '../testing/briefing', 'only-tests-import-testing'],
  ['panels/table/aa.ts', '@tanstack/react-query', 'tanstack-only-in-data-and-app'],
  ['panels/bb.ts', '@tanstack/react-table', 'table-and-windowing-only-in-the-table'],
  ['app/cc.ts', '@tanstack/react-virtual', 'table-and-windowing-only-in-the-table'],
  ['briefing/t.ts', '../app/u', 'briefing-imports-only-what-it-may'],
  ['app/u.ts', '../chart/Brush', 'app-imports-only-what-it-may'],
  ['app/v.ts', 'node:fs', 'no-node-in-the-page'],
  ['app/w.ts', 'vitest', 'no-test-library-in-the-page'],
  ['app/x.ts', '../filter/h.test', 'no-test-in-the-page'],
  ['app/dd.ts', '../testing/claims', 'only-tests-import-testing'],
  ['app/y.ts', '../../outside', 'nothing-outside-src'],
  ['app/z.ts', '../nowhere', 'no-unresolved'],
];

/** A package that a rule names and that is not installed. */
const ABSENT = 'd3-selection';

const folder = mkdtempSync(path.join(tmpdir(), 'relata-layers-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(file, ...imports) {
  const text = imports.map(
    (from, n) => `import type * as n${n} from '${from}';\nexport type T${n} = typeof n${n};\n`,
  );
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text.join('') || 'export const x = 1;\n');
}

describe('the layer check', async () => {
  mkdirSync(path.join(folder, 'node_modules', ABSENT), { recursive: true });
  for (const name of readdirSync(path.join(root, 'node_modules')).filter((one) => one !== ABSENT))
    symlinkSync(path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name));
  writeFileSync(path.join(folder, 'node_modules', ABSENT, 'package.json'), JSON.stringify({ name: ABSENT }));
  writeFileSync(path.join(folder, 'node_modules', ABSENT, 'index.d.ts'), 'export {};\n');
  symlinkSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  write('outside.ts');
  write('src/app/styles/table.css');
  for (const [file, imports] of Object.entries(allowed)) write(`src/${file}`, ...imports);
  for (const [file, imported] of faults) write(`src/${file}`, imported);
  write('src/ui/alone.ts');
  write('src/geometry/Mark.tsx', '../model/claim');
  write('src/stray/one.ts', '../model/claim');
  write('src/state/here.ts', './there');
  write('src/state/there.ts', './here');
  const writeLine = (file, line) => {
    writeFileSync(path.join(folder, 'src', file), `${line}\nexport const y = 1;\n`);
  };
  for (const [n, line] of touching.entries()) writeLine(`panels/touching${n}.ts`, line);
  for (const [n, line] of untouching.entries()) writeLine(`panels/untouching${n}.ts`, line);
  writeLine('panels/tested.test.ts', touching[0]);
  writeLine('state/addressSync.ts', touching[0]);
  writeLine('state/documentTitle.ts', touching.at(-1));
  const { problems } = await checkLayers(folder);
  const about = (file) =>
    problems.filter((line) => line.split(' → ')[0].endsWith(`src/${file}`)).map((line) => line.split(':')[0]);

  test.each(Object.keys(allowed))('lets %s be', (file) => {
    expect(about(file)).toEqual([]);
  });

  test.each(faults)('catches %s importing %s', (file, _imported, ...rules) => {
    expect(about(file).sort()).toEqual(rules);
  });

  test('catches what touches the address or the title, except in the module for it and in tests', () => {
    const found = problems
      .filter((line) => /^\S+ is only for src\/state\//.test(line))
      .map((line) => line.split('/').at(-1));
    expect(found.sort()).toEqual(touching.map((_, n) => `touching${n}.ts`));
  });

  test('catches what belongs nowhere, stands alone, or goes round in a circle', () => {
    expect(about('ui/alone.ts')).toEqual(['no-orphan']);
    expect(about('state/here.ts')).toEqual(['no-cycle']);
    expect(problems).toContain('no row in scripts/layers.mjs for src/stray');
    expect(problems).toContain('no component belongs here: src/geometry/Mark.tsx');
  });
});

test('no room leads back to itself', () => {
  const reach = (room, path) => {
    expect(path).not.toContain(room);
    for (const other of mayImport[room]) reach(other, [...path, room]);
  };
  for (const room of Object.keys(mayImport)) reach(room, []);
});
