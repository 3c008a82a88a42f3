// @vitest-environment happy-dom
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { keepFocus } from './keepFocus';

const get = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

/** Presses the control with this id by key, of which `act` is what comes of it. */
function press(id: string, act: () => void, detail = 0): void {
  const control = get(id);
  control.focus();
  control.addEventListener('click', act, { once: true });
  control.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const focused = () => document.activeElement?.id;

beforeAll(() => {
  // There is no layout here: what is in the document is seen.
  HTMLElement.prototype.checkVisibility = function () {
    return !this.hidden;
  };
  keepFocus(document);
});

beforeEach(() => {
  document.body.innerHTML = `
    <main>
      <section id="one"><button id="a"></button><button id="b"></button><button id="c"></button></section>
      <section id="two"><button id="d"></button></section>
    </main>
    <button id="e"></button>`;
});

test.each<[string, string, string[], string]>([
  ['the next one of its part', 'a', ['a'], 'b'],
  ['the last one before, at the end of its part', 'c', ['c'], 'b'],
  ['one that is still there', 'a', ['a', 'b'], 'c'],
  ['the part around it, where its own goes too', 'd', ['two'], 'c'],
])('focus of a control that goes comes to %s', async (_, id, gone, expected) => {
  press(id, () => gone.forEach((one) => void get(one).remove()));
  await nextFrame();
  expect(focused()).toBe(expected);
});

test('it comes to the first of what has taken the place of all others', async () => {
  press('a', () => {
    get('one').innerHTML = '<button id="f"></button><button id="g"></button>';
  });
  await nextFrame();
  expect(focused()).toBe('f');
});

test('it comes to the first of what has come in its place', async () => {
  press('b', () =>
    get('b').replaceWith(...['f', 'g'].map((id) => Object.assign(document.createElement('button'), { id }))),
  );
  await nextFrame();
  expect(focused()).toBe('f');
});

test.each([{ key: 'Enter' }, { key: 'z', ctrlKey: true }])(
  'it comes also where %o takes away a field',
  async (key) => {
    get('b').outerHTML = '<input id="b">';
    get('b').focus();
    get('b').dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true }));
    get('b').remove();
    await nextFrame();
    expect(focused()).toBe('c');
  },
);

test('it comes to none that is not seen', async () => {
  get('b').hidden = true;
  press('a', () => get('a').remove());
  await nextFrame();
  expect(focused()).toBe('c');
});

test('it stays where it is put by whoever takes the control away', async () => {
  press('a', () => {
    get('a').remove();
    get('e').focus();
  });
  await nextFrame();
  expect(focused()).toBe('e');
});

test('it also comes where the control goes later, unless focus has moved on before', async () => {
  press('a', () => undefined);
  await nextFrame();
  expect(focused()).toBe('a');
  get('a').remove();
  await nextFrame();
  expect(focused()).toBe('b');
  press('b', () => undefined);
  get('d').focus();
  get('d').blur();
  get('b').remove();
  await nextFrame();
  expect(focused()).toBe('');
});

test('a press of the pointer leaves focus to the browser', async () => {
  press('a', () => get('a').remove(), 1);
  await nextFrame();
  expect(document.activeElement).toBe(document.body);
});
