// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { tellEarly } from './earlyTip';

const CLAIMS = [
  { name: 'A meeting', description: '1998 · stated' },
  { name: 'A letter', description: 'undated' },
];

const point = (type: string, clientX: number) =>
  document.body.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX, clientY: 5 }));
const told = () => [...document.querySelectorAll('.tooltip > *')].map(({ textContent }) => textContent);

/** Two marks of 10 px at 0 and 5 px, the second on top, and words from 25 px on. */
beforeEach(() => {
  document.body.innerHTML = `<div class="app first"><i class="mark" data-index="0"></i><i class="mark" data-index="1"></i><b class="panel"><text></text></b></div>
    <script type="application/ld+json">${JSON.stringify({ '@graph': [{ hasPart: CLAIMS }] })}</script>`;
  for (const [at, mark] of [...document.querySelectorAll('.mark')].entries())
    vi.spyOn(mark, 'getBoundingClientRect').mockReturnValue(new DOMRect(at * 5, 0, 10, 10));
  vi.spyOn(document.querySelector('text') as Element, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(25, 0, 10, 10),
  );
  tellEarly();
});

test('says what the mark is that one points at, or the one on top, and nothing beside it', () => {
  point('pointermove', 2);
  expect(told()).toEqual(['A meeting', '1998 · stated']);
  point('pointermove', 7);
  expect(told()).toEqual(['A letter', 'undated']);
  point('pointermove', 40);
  expect(told()).toEqual([]);
});

test('says it at the words beside a mark too', () => {
  point('pointermove', 30);
  expect(told()).toEqual(['A letter', 'undated']);
});

test('says what a press came to', () => {
  point('click', 2);
  expect(told()).toEqual(['A meeting', '1998 · stated']);
});

test.each(['.mark', 'script'])('says nothing where the page has no %s', (missing) => {
  for (const element of document.querySelectorAll(missing)) element.remove();
  point('click', 2);
  expect(told()).toEqual([]);
});

test('leaves the page to the app once that stands', () => {
  const removed = vi.spyOn(globalThis, 'removeEventListener');
  document.querySelector('.first')?.classList.remove('first');
  point('pointermove', 2);
  point('click', 2);
  expect(told()).toEqual([]);
  expect(removed.mock.calls.map(([type]) => type)).toEqual(['pointermove', 'click']);
});
