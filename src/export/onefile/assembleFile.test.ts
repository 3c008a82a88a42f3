// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { assembleFile, type FileParts, ownParts } from './assembleFile';

afterEach(() => document.documentElement.replaceChildren());

const block = (id: string) => `<script type="application/json" id="${id}">{{${id}}}</script>`;

const parts: FileParts = {
  shell: `<!doctype html><html><head><title>{{title}}</title><style id="style">{{style}}</style></head><body>${[
    'dataset',
    'briefing',
    'shell',
    'app',
  ]
    .map(block)
    .join('')}</body></html>`,
  style: '.a{content:"{{app}} $& &amp;"}',
  app: 'H4sIAAAA+/==',
};

/** Reads a file as a browser does. */
function open(text: string): void {
  const page = new DOMParser().parseFromString(text, 'text/html');
  document.documentElement.replaceChildren(...page.documentElement.childNodes);
}

const textOf = (id: string) => document.getElementById(id)?.textContent ?? '';
const hostile = '</script><script>alert(1)</script><!--<script>{{style}} $& & </title>';

it('holds what was put in, whatever it holds, and no more elements for it', () => {
  const content = {
    title: hostile,
    dataset: JSON.stringify({ about: hostile }),
    briefing: JSON.stringify([hostile]),
  };
  open(assembleFile(parts, content));
  expect(document.title).toBe(hostile);
  expect(JSON.parse(textOf('dataset'))).toEqual({ about: hostile });
  expect(JSON.parse(textOf('briefing'))).toEqual([hostile]);
  expect(document.querySelectorAll('script')).toHaveLength(4);
  expect(ownParts(document)).toEqual(parts);
});

it('says null where there is no briefing', () => {
  open(assembleFile(parts, { title: '', dataset: '{}', briefing: null }));
  expect(textOf('briefing')).toBe('null');
});

it('is made again to the letter from its own parts', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (title, about, label) => {
      const content = { title, dataset: JSON.stringify({ about }), briefing: JSON.stringify({ label }) };
      const file = assembleFile(parts, content);
      open(file);
      const own = ownParts(document);
      expect(own && assembleFile(own, { ...content, dataset: textOf('dataset') })).toBe(file);
    }),
  );
});

it('is not what a served page was opened from', () => {
  open('<html><head><style id="style">a{}</style></head><body></body></html>');
  expect(ownParts(document)).toBeNull();
});
