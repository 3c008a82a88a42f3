/** What of Relata a first load is made of. */
import { openPage } from '../browser.mjs';
import { collectFiles, gzipBytes } from '../files.mjs';
import { measures } from '../measure.mjs';
import { originOfSource } from './origin.mjs';

/** Every so many characters it is asked where a script comes from. */
const STRIDE = 16;

/** `Map: origin → share` of a script's characters, by its source map; 1 in all. */
function sharesOf(code, map) {
  const counts = new Map();
  let asked = 0;
  for (const [row, text] of code.split('\n').entries())
    for (let column = 0; column < text.length; column += STRIDE) {
      const origin = originOfSource(map?.findEntry(row, column).originalSource ?? '') ?? 'what Vite adds';
      counts.set(origin, (counts.get(origin) ?? 0) + 1);
      asked += 1;
    }
  return new Map([...counts].map(([origin, known]) => [origin, known / asked]));
}

/** `Map: origin → bytes`, gzipped; those of a script are divided by its characters. */
export async function weighPage(options, { subject, url, maps }) {
  const opened = await openPage(options, subject);
  try {
    const files = collectFiles(opened.page);
    await measures.load(opened, subject, url);
    return sumFiles(await files(), maps);
  } finally {
    await opened.close();
  }
}

function sumFiles(files, maps) {
  const sums = new Map();
  const add = (origin, bytes) => sums.set(origin, (sums.get(origin) ?? 0) + bytes);
  for (const { name, body } of files) {
    const bytes = gzipBytes(body);
    if (name.endsWith('.css')) add('style sheets', bytes);
    else for (const [origin, share] of sharesOf(`${body}`, maps.get(name))) add(origin, bytes * share);
  }
  return sums;
}
