import { expect, it } from 'vitest';
import { orderHead } from './orderHead.ts';

const app = '<script async type="module" crossorigin src="./index.js"></script>';
const imported = '<link rel="modulepreload" href="./runtime.js" crossorigin>';
const noscript = '<noscript>      <link rel="stylesheet" href="./plain.css">\n</noscript>';
const page = (...head: readonly string[]) =>
  `<!doctype html>\n<html>\n  <head>\n    ${head.join('\n    ')}\n  </head>\n  <body><script src="./in-body.js"></script></body>\n</html>`;

it('asks for what the first paint waits for before all else, and leaves the rest where it was', () => {
  const icon = '<link rel="icon" href="./icon.png" />';
  const font = '<link rel="preload" href="./a.woff2" as="font">';
  const sheet = '<link rel="stylesheet" crossorigin href="./index.css">';
  const [style, start] = ['<link rel="stylesheet" href="./first.css">', '<script src="./first.js"></script>'];
  expect(orderHead(page(icon, app, sheet, font, imported, style, start, icon, noscript))).toBe(
    page(icon, sheet, font, style, start, app, imported, icon, noscript),
  );
});

it('asks for a script in the head', () => {
  expect(() => orderHead(page(noscript))).toThrow('mend tools/page');
});
