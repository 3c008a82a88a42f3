/**
 * `npm run build`: builds the site, by `-- --data FILE` one that opens with a chronology of your own. docs/publish.md says
 * how to put it on a server.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withModules } from './appModules.mjs';
import { readBuildOptions } from './buildOptions.mjs';
import { reportLines } from './importReport.mjs';
import { checkNode, ensureDeps, root } from './setup.mjs';

try {
  // npm changes to the project's folder; paths are meant from where the reader is.
  await run(readBuildOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd()));
} catch ({ message }) {
  console.error(message);
  process.exitCode = 1;
}

async function run({ data, address, out }) {
  if (out && existsSync(out) && readdirSync(out).length > 0)
    throw new Error(`${out} holds files already: name a new folder.`);
  checkNode();
  ensureDeps();
  const opened = data === null ? null : await openData(data);
  if (opened && opened.text === null) {
    process.exitCode = 1;
    return;
  }
  // What `vite.config.ts` reads.
  if (opened) Object.assign(process.env, siteOf(opened.text, opened.id));
  if (address) process.env.SITE_ADDRESS = address;
  const outDir = out ?? path.join(root, 'dist');
  const { build } = await import('vite');
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  console.log(`The site is in ${outDir}`);
}

/** The dataset in a file of any format, as text; null where it cannot be opened. Prints what was read of it. */
function openData(file) {
  return withModules(async (load) => {
    const { importFile } = await load('data/import/importFile.ts');
    const { FIELD_NAMES } = await load('data/import/mapping/mapping.ts');
    const { formatDataset } = await load('data/schema/formatDataset.ts');
    const opened = await importFile(new Uint8Array(readFileSync(file)), path.basename(file));
    console.log(reportLines(opened, FIELD_NAMES).join('\n'));
    const { result } = opened;
    if (!result.ok) return { text: null };
    // A dataset stays to the letter, so that it keeps its version.
    return {
      id: result.dataset.id,
      text: opened.kind === 'dataset' ? opened.text : formatDataset(result.dataset),
    };
  });
}

/** Puts together what stands beside the page of such a site: all that is shipped, but with this dataset alone. */
function siteOf(text, id) {
  const folder = path.join(root, '.cache', 'site');
  rmSync(folder, { recursive: true, force: true });
  const shipped = path.join(root, 'public');
  cpSync(shipped, folder, { recursive: true, filter: (file) => file !== path.join(shipped, 'data') });
  mkdirSync(path.join(folder, 'data'));
  const dataset = `data/${id}.json`;
  writeFileSync(path.join(folder, dataset), text);
  return { SITE_FOLDER: folder, VITE_DATASET: dataset };
}
