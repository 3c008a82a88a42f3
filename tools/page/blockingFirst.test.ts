import { expect, it } from 'vitest';
import { orderHead } from './blockingFirst.ts';

const script = '<script async type="module" crossorigin src="./index.js"></script>';
const noscript = '<noscript>      <link rel="stylesheet" href="./plain.css">\n</noscript>';
const page = (...head: readonly string[]) =>
  `<!doctype html>\n<html>\n  <head>\n    ${head.join('\n    ')}\n  </head>\n  <body><script src="./in-body.js"></script></body>\n</html>`;

it('asks for what the first paint waits for before scripts and fonts, and leaves all else where it was', () => {
  const sheet = '<link rel="stylesheet" crossorigin href="./index.css">';
  const font = '<link rel="preload" href="./a.woff2" as="font">';
  const [style, start] = ['<link rel="stylesheet" href="./first.css">', '<script src="./first.js"></script>'];
  const icon = '<link rel="icon" href="./icon.png" />';
  expect(orderHead(page(icon, script, sheet, font, style, start, noscript))).toBe(
    page(icon, sheet, style, start, script, font, noscript),
  );
});

it('asks for a script in the head', () => {
  expect(() => orderHead(page(noscript))).toThrow('mend tools/page');
});
