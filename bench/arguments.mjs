/** What is asked for on the command line of the benchmark. */
import { parseArgs } from 'node:util';
import { ACTS } from './profile/profileAct.mjs';
import { subjects as all } from './subjects.mjs';

/** The sizes of a whole run. */
export const SIZES = [38, 1000, 10_000, 100_000];

const isSize = (size) => Number.isInteger(size) && size >= 3;

/**
 * `{ sizes, subjects, rounds, profile }`, or null for what makes no sense. `profile`: the one act of Relata to profile
 * instead of all else, or null.
 */
export function readArguments(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      profile: { type: 'boolean', default: false },
    },
  });
  const profile = values.profile ? (positionals.pop() ?? '') : null;
  const only = values.only?.split(',');
  const chosen = {
    sizes: positionals.length > 0 ? positionals.map(Number) : SIZES,
    subjects: only ? all.filter(({ name }) => only.includes(name)) : all,
    rounds: Number(values.rounds),
    profile,
  };
  const isKnown =
    chosen.subjects.length === (only ?? all).length && (profile === null || ACTS.includes(profile));
  return isKnown && chosen.sizes.every(isSize) && chosen.rounds >= 1 ? chosen : null;
}

/** How it is called. */
export const USAGE = `Usage: npm run bench -- [SIZES of 3 or more] [--only NAMES] [--rounds N]
       npm run bench -- --profile SIZES ${ACTS.join('|')}
Names: ${all.map(({ name }) => name).join(', ')}`;
