/** Tries inputs at random on each target in turn; the smallest input that fails is written to `found/`. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keep } from './found';
import { type Target, targets, weights } from './targets';

const seconds = Number(process.env['FUZZ_SECONDS']);
const seed = Number(process.env['FUZZ_SEED']);
const numRuns = Number(process.env['FUZZ_INPUTS']);
const weightOf = (name: string) => weights[name] ?? 1;
const allWeights = Object.keys(targets).reduce((sum, name) => sum + weightOf(name), 0);

test.each(Object.entries(targets))(`%s hold, with seed ${seed}`, async (name, { input, check }: Target) => {
  const details = await fc.check(
    fc.asyncProperty(input, async (one) => check(one)),
    {
      seed,
      numRuns,
      interruptAfterTimeLimit: (1000 * seconds * weightOf(name)) / allWeights,
      markInterruptAsFailure: false,
    },
  );
  console.log(`${name}: ${details.numRuns} inputs, ${details.numShrinks} made smaller`);
  if (!details.failed) return;
  expect.fail(`${fc.defaultReportMessage(details)}\nKept in ${keep(name, details.counterexample?.[0])}`);
});
