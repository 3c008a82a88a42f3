/** `npm run check:decks -- FOLDER`: validates decks and workbooks against the Office schemas in the folder. DECKS=FOLDER keeps them. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bin, root } from '../../scripts/setup.mjs';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error(
    'npm run check:decks -- FOLDER, with the transitional schemas of ISO/IEC 29500-4 in it (pml.xsd, …)',
  );
  process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  [bin('vitest'), 'run', '--config', 'tools/decks/vitest.config.ts', '--root', '.'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, OOXML: path.resolve(folder) } },
);
process.exitCode = status ?? 1;
