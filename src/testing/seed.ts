/**
 * One seed for all property tests, so that a commit that passes here passes everywhere.
 * `SEED=$RANDOM npm test -- unit` looks for what that seed does not find; a failure prints its own.
 */
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
