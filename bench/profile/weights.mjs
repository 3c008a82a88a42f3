/** What of bytes and of memory is more than promised, by kind → tables in Markdown. */
import { medianOf } from '../table.mjs';

const KINDS = {
  memoryScript: 'heap of the scripts',
  memoryPage: 'objects of the page (the DOM and the like)',
  memoryBuffers: 'buffers (typed arrays, texts of scripts)',
};

/** Memory of Relata beside that of who needs least, MB; `found`: the results of that size. */
export function formatMemory({ size, against }, found) {
  const ours = [...found].find(([{ name }]) => name === 'relata')[1];
  const theirs = [...found].find(([{ label }]) => label === against)?.[1];
  const cell = (result, measure) => {
    const bytes = result && medianOf(result, measure);
    return bytes ? (bytes / 1e6).toFixed(1) : '–';
  };
  return [
    `### Memory, ${size.toLocaleString('en-GB')} claims`,
    '',
    `| MB | Relata | ${against} |`,
    '|---|---:|---:|',
    ...Object.entries(KINDS).map(
      ([measure, words]) => `| ${words} | ${cell(ours, measure)} | ${cell(theirs, measure)} |`,
    ),
  ].join('\n');
}

/** `bytes` as of `weighPage`; what is less than 1 % is put together. */
export function formatBytes({ size }, bytes) {
  const all = [...bytes.values()].reduce((sum, one) => sum + one, 0);
  const large = [...bytes].filter(([, one]) => one >= all / 100).sort((a, b) => b[1] - a[1]);
  const rest = all - large.reduce((sum, [, one]) => sum + one, 0);
  const row = (words, one) =>
    `| ${words} | ${(one / 1000).toFixed(1)} | ${((100 * one) / all).toFixed(0)} % |`;
  return [
    `### Bytes, ${size.toLocaleString('en-GB')} claims`,
    '',
    '| JS + CSS of Relata | kB gzipped | share |',
    '|---|---:|---:|',
    ...large.map(([origin, one]) => row(origin.startsWith('src/') ? `\`${origin}\`` : origin, one)),
    row('the rest', rest),
    row('all', all),
  ].join('\n');
}
