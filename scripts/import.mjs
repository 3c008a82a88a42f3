/** `npm run import -- FILE [--out FILE]`: makes a dataset of a table without a page, and prints what it could not read. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withModules } from './appModules.mjs';
import { readImportOptions } from './importOptions.mjs';
import { reportLines } from './importReport.mjs';
import { checkNode, ensureDeps } from './setup.mjs';

try {
  // npm changes to the project's folder; paths are meant from where the reader is.
  await run(readImportOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd()));
} catch ({ message }) {
  console.error(message);
  process.exitCode = 1;
}

async function run({ file, out, choices }) {
  if (!existsSync(file)) throw new Error(`There is no file ${file}`);
  checkNode();
  ensureDeps();
  await withModules(async (load) => {
    const { importFile } = await load('data/import/importFile.ts');
    const { FIELD_NAMES } = await load('data/import/mapping/mapping.ts');
    const opened = await importFile(new Uint8Array(readFileSync(file)), path.basename(file), choices);
    console.log(reportLines(opened, FIELD_NAMES).join('\n'));
    if (!opened.result.ok) process.exitCode = 1;
    else if (out) {
      writeFileSync(out, await contentOf(out, opened.result.dataset, load));
      console.log(`Written to ${out}`);
    }
  });
}

async function contentOf(out, dataset, load) {
  if (/\.json$/i.test(out)) return (await load('data/schema/formatDataset.ts')).formatDataset(dataset);
  const { sheetsOfDataset } = await load('data/sheets/sheetsOfDataset.ts');
  const { formatCsvFolder, formatWorkbook } = await load('export/files/formatSheets.ts');
  const sheets = sheetsOfDataset(dataset);
  if (/\.zip$/i.test(out)) return formatCsvFolder(sheets);
  return new Uint8Array(await (await formatWorkbook(sheets)).arrayBuffer());
}
