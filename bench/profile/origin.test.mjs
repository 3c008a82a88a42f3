import { expect, test } from 'vitest';
import { originOfSource, originOfStack } from './origin.mjs';

test.each([
  ['../../src/views/lanes/layout.ts', 'src/views'],
  ['src/filter/filter.ts', 'src/filter'],
  ['../../node_modules/react-dom/cjs/react-dom-client.production.js', 'React'],
  ['../../node_modules/scheduler/index.js', 'React'],
  ['../../node_modules/d3-array/src/bisector.js', 'd3'],
  ['../../node_modules/@tanstack/query-core/build/query.js', 'TanStack'],
  ['../../node_modules/a/node_modules/zustand/src/vanilla.ts', 'zustand'],
  ['\0vite/preload-helper.js', undefined],
])('%s is of %s', (source, origin) => {
  expect(originOfSource(source)).toBe(origin);
});

const at = (url, lineNumber) => ({ functionName: 'f', url, lineNumber, columnNumber: 4, scriptId: 5 });
const native = (functionName) => ({ functionName, scriptId: 0 });
const sources = ['/src/views/a.ts', '/node_modules/react/index.js', undefined];
const maps = new Map([['app.js', { findEntry: (line) => ({ originalSource: sources[line] }) }]]);
const app = (line) => at('http://host/assets/app.js', line);

test.each([
  ['the innermost function with a source', [app(1), app(0)], 'React'],
  ['what the browser does counts for its caller', [native('setAttribute'), app(0), app(1)], 'src/views'],
  ['a place without a source counts for its caller', [app(2), app(0)], 'src/views'],
  ['scripts that stand in no file are those of the benchmark', [at('', 0), app(0)], 'benchmark'],
  ['another page’s script is not known', [at('http://host/other.js', 0)], 'engine'],
  ['garbage collection stands for itself', [native('(garbage collector)'), app(0)], 'garbage collection'],
  ['nothing but the engine', [native('(program)'), native('(root)')], 'engine'],
  ['an empty stack', [], 'engine'],
])('%s', (_, frames, origin) => {
  expect(originOfStack(frames, maps).origin).toBe(origin);
});
