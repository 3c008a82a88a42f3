/** Builds the one-file edition and fails when it is heavier than its budget. */
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { root } from './setup.mjs';

/** MB (1,000,000 bytes), as it lies on disk. */
const BUDGET = 1.21;

const folder = path.join(root, 'dist-onefile');
// The journeys would judge an old file if the build failed.
rmSync(folder, { recursive: true, force: true });
await build({ root, configFile: path.join(root, 'vite.onefile.config.ts'), logLevel: 'warn' });
const weight = statSync(path.join(folder, 'relata.html')).size / 1e6;
console.log(`relata.html ${weight.toFixed(3)} of ${BUDGET} MB${weight > BUDGET ? '  OVER BUDGET' : ''}`);
if (weight > BUDGET) process.exit(1);
