import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../..');

/** Sheets that every page has from the start, which may complete each other; see `app/entry.ts`. */
const FIRST = readFileSync(path.join(SRC, 'app/entry.ts'), 'utf8')
  .split('\n')
  .flatMap((line) => /^import '(.+\.css)'/.exec(line)?.[1] ?? [])
  .map((file) =>
    path
      .relative(SRC, path.resolve(SRC, 'app', file))
      .split(path.sep)
      .join('/'),
  );

/** Sheets that add to another one's classes on purpose: a dialog's content, the parts of one panel, the stage's controls. */
const SHARED = new Set(['dialog', 'at-rest', 'stage']);

function selectorsOf(file: string): readonly string[] {
  const rules = readFileSync(path.join(SRC, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/([^{}]+)\{/g);
  return [...rules]
    .map(([, text = '']) => text.trim())
    .filter((text) => !text.startsWith('@'))
    .flatMap((text) => text.split(/,(?![^(]*\))/));
}

/** The first class of each selector of a sheet. */
const rootsOf = (file: string): ReadonlySet<string> =>
  new Set(selectorsOf(file).flatMap((selector) => /\.([\w-]+)/.exec(selector)?.[1] ?? []));

const sheets = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => file.split(path.sep).join('/'));

test('a sheet that is loaded later restyles nothing that another sheet styles', () => {
  expect(FIRST.length).toBeGreaterThan(4);
  const owners = new Map<string, string[]>();
  for (const file of sheets)
    for (const root of rootsOf(file)) owners.set(root, [...(owners.get(root) ?? []), file]);
  const leaks = [...owners]
    .filter(([root, files]) => files.length > 1 && !SHARED.has(root))
    .filter(([, files]) => files.some((file) => !FIRST.includes(file)))
    .map(([root, files]) => `.${root} in ${files.join(', ')}`);
  expect(leaks).toEqual([]);
});

test('no sheet asks by :has what lies in the whole page: each mark that comes would have all of it asked again', () => {
  const asked = sheets.flatMap((file) =>
    selectorsOf(file).filter((selector) =>
      /(\bbody|\bhtml|\.app|\.explore|\.phone-bar)[^\s>+~]*:has\((?!> )/.test(selector),
    ),
  );
  expect(asked).toEqual([]);
});

test('no sheet has what freezes WebKit 2.50: places that are tried in turn, on an element within a hidden one', () => {
  const tried = sheets.filter((file) =>
    /position-try/.test(readFileSync(path.join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')),
  );
  expect(tried).toEqual([]);
});

test('what stands for the title’s font is as high as it, so that the title is not painted larger when that comes', () => {
  const tokens = readFileSync(path.join(SRC, 'app/styles/tokens.css'), 'utf8');
  const [, families = ''] = /--serif-title:([^;]+);/.exec(tokens) ?? [];
  const faces = [...tokens.matchAll(/@font-face \{([^}]+)\}/g)]
    .map(([, face = '']) => face)
    .filter((face) => face.includes('local('));
  expect(faces).toHaveLength(3);
  for (const face of faces) {
    const [, family = 'none'] = /font-family: ('.+');/.exec(face) ?? [];
    expect(families).toContain(family);
    const share = (name: string) => Number(new RegExp(`${name}: ([\\d.]+)%`).exec(face)?.[1]) / 100;
    // Ascent and descent of Source Serif 4; `size-adjust` scales the overrides too.
    expect(share('size-adjust') * share('ascent-override')).toBeCloseTo(1.036, 2);
    expect(share('size-adjust') * share('descent-override')).toBeCloseTo(0.335, 2);
  }
});
