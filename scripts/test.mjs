/**
 * `npm test`: installs what is missing and runs every check; `npm test -- unit lint` runs only those.
 * All steps run even when one fails. At the end stand the tests that failed, the time of each step and, as the last
 * line, `N passed, N failed, N skipped`: the tests of both runners, and one failure for each other step that failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { bin, checkNode, ensureChromium, ensureDeps, root } from './setup.mjs';

const reports = path.join(root, '.cache', 'reports');
/** A step that takes longer, in ms, hangs. */
const STEP_LIMIT = 1_800_000;
const none = { passed: 0, failed: 0, skipped: 0 };

/** Each returns the counts to add, or whether all was well. */
const steps = {
  lockfile: () => node('scripts/check-lock.mjs'),
  types: () => node(bin('@typescript/native', 'tsc'), '--noEmit', '-p', '.'),
  lint: () => node(bin('@biomejs/biome', 'biome'), 'ci', '--error-on-warnings', ...plain, '.'),
  layers: () => node('scripts/check-layers.mjs'),
  'dead-code': () => node(bin('knip'), '--no-progress'),
  unit,
  // A gate says the same on any machine: inputs that are new are tried by hand (`npm run fuzz`).
  fuzz: () => node('tools/fuzz/run.mjs', '--seconds', FUZZ_SECONDS, '--seed', '1', '--inputs', '150'),
  build: () => node(bin('vite'), 'build', '--logLevel', 'warn'),
  size: () => node('scripts/check-size.mjs'),
  onefile: () => node('scripts/check-onefile.mjs'),
  e2e,
  ...(process.env.BROWSERS ? { browsers: () => node('tools/browsers/run.mjs', '--if-possible') } : {}),
  ...(process.env.OOXML ? { decks: () => node('tools/decks/run.mjs', process.env.OOXML) } : {}),
  ...(process.env.ARTICLE ? { article: () => node('scripts/check-article.mjs', process.env.ARTICLE) } : {}),
};
const FUZZ_SECONDS = process.env.FUZZ_SECONDS ?? '20';
/** Steps that would judge an old build if the new one failed. */
const needBuild = ['size', 'e2e', 'browsers'];
const plain = process.stdout.isTTY ? [] : ['--colors=off'];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}`);
  process.exit(1);
}

checkNode();
ensureDeps();
const total = { ...none };
const lines = [];
const failures = [];
const broken = new Set();
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name}`);
  const begun = performance.now();
  const counts = needBuild.includes(name) && broken.has('build') ? notBuilt() : asCounts(await step());
  for (const key of Object.keys(total)) total[key] += counts[key];
  if (counts.failed > 0) broken.add(name);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  lines.push(`${counts.failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(10)} ${seconds.padStart(5)} s`);
}
for (const one of failures) console.log(`FAILED ${one}`);
console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a script with this Node, its output shown; true when it exits with 0. */
function node(script, ...args) {
  return nodeWith({}, script, ...args);
}

function nodeWith(env, script, ...args) {
  // A NODE_ENV from outside would give the tests another React than the one they are written for.
  const { NODE_ENV: _, ...outer } = process.env;
  const options = { cwd: root, stdio: 'inherit', env: { ...outer, ...env }, timeout: STEP_LIMIT };
  const { error, status } = spawnSync(process.execPath, [script, ...args], options);
  if (error) console.error(error.code === 'ETIMEDOUT' ? 'Stopped after half an hour.' : error.message);
  return status === 0;
}

function unit() {
  const file = reportFile('unit.json');
  const ok = node(bin('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`);
  return counted(ok, file, (report) => {
    for (const { name, assertionResults } of report.testResults)
      for (const { status, fullName } of assertionResults)
        if (status === 'failed') failures.push(`${path.relative(root, name)}: ${fullName}`);
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

async function e2e() {
  const browser = await ensureChromium();
  if (browser === null) {
    console.error('No Chromium that starts: install Chrome or Chromium, or set CHROMIUM_PATH to one.');
    return false;
  }
  const file = reportFile('e2e.json');
  const env = {
    PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    ...(browser ? { CHROMIUM_PATH: browser } : {}),
  };
  const ok = nodeWith(env, bin('@playwright/test', 'playwright'), 'test', '--reporter=list,json');
  return counted(ok, file, ({ stats, suites }) => {
    for (const { ok, file, title } of suites.flatMap(specsOf))
      if (!ok) failures.push(`e2e/${file}: ${title}`);
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
  });
}

/** The tests of a suite of Playwright's report and of those within it. */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** A fresh place for a report, so that none of an earlier run is read. */
function reportFile(name) {
  const file = path.join(reports, name);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** The counts of a report. A run that failed without a failed test, or left no report, is one failure. */
function counted(ok, file, read) {
  try {
    const counts = read(JSON.parse(readFileSync(file, 'utf8')));
    return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    console.error(`The tests left no report: ${path.relative(root, file)}`);
    return false;
  }
}

function asCounts(result) {
  return typeof result === 'boolean' ? { ...none, failed: result ? 0 : 1 } : result;
}

function notBuilt() {
  console.error('Not run: the build failed.');
  return { ...none, failed: 1 };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
