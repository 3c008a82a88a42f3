import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { shellOf } from './shellOf.ts';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Relata: some data</title>
    <meta name="description" content="Some data." />
    <link rel="icon" type="image/svg+xml" href="./favicon.svg" />
    <link rel="manifest" href="./manifest.webmanifest" />
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index.css">
  </head>
  <body>
    <noscript><p>Turn it on. The data are in <a href="./data/some.json">some.json</a>.</p></noscript>
    <div id="root"><h1>Some data</h1></div>
  </body>
</html>`;

const input = { page, icon: '<svg/>', style: 'a{}', start: 'run("$&")', code: 'app()' };
const digest = (text: string) => createHash('sha256').update(text).digest('base64');

it('names nothing outside itself', () => {
  const shell = shellOf(input);
  expect([...shell.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
    'data:image/svg+xml,%3Csvg%2F%3E',
  ]);
});

it('has a policy that lets in the two scripts and the style by their digests, and nothing else', () => {
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(shellOf(input)) ?? [];
  expect(policy).toContain(`script-src 'sha256-${digest('run("$&")')}' 'sha256-${digest('app()')}';`);
  expect(policy).toContain(`style-src 'sha256-${digest('a{}')}';`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|'self'|\*/);
});

it('has every slot that is filled, and the start script to the letter', () => {
  const shell = shellOf(input);
  const slots = [...shell.matchAll(/\{\{(\w+)\}\}/g)].map(([, slot]) => slot);
  expect([...new Set(slots)].sort()).toEqual(['app', 'briefing', 'dataset', 'shell', 'style', 'title']);
  expect(shell).toContain('<script type="module">run("$&")</script>');
  expect(shell).not.toContain('ome data');
});

it.each(['<title>', 'rel="icon"', 'rel="stylesheet"', '</head>'])('asks for %s', (part) => {
  expect(() => shellOf({ ...input, page: page.replace(part, '<x>') })).toThrow('mend tools/onefile');
});
