// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerEarlyPress, keepEarlyPress } from './earlyPress';

const press = (clientX: number, clientY: number) =>
  document.body.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY }));

/** The page as it is served, or its skeleton. */
function serve(isDrawn: boolean): void {
  document.body.innerHTML = '<div class="app first"></div>';
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(isDrawn);
  keepEarlyPress();
}

/** The app in its place: one button, which stands everywhere. Returns where it was pressed. */
function takeOver(): string[] {
  document.body.innerHTML = '<button><span>Choose</span></button>';
  const button = document.querySelector('button') as HTMLButtonElement;
  const presses: string[] = [];
  button.addEventListener('click', ({ clientX, clientY }) => presses.push(`${clientX} ${clientY}`));
  document.elementFromPoint = () => button.firstElementChild;
  return presses;
}

beforeEach(() => vi.restoreAllMocks());
afterEach(() => {
  answerEarlyPress();
  document.body.innerHTML = '';
});

test('the latest press on the drawn first view is given to what stands in its place, once', () => {
  serve(true);
  press(10, 20);
  press(30, 40);
  const presses = takeOver();
  answerEarlyPress();
  answerEarlyPress();
  expect(presses).toEqual(['30 40']);
  expect(document.activeElement?.tagName).toBe('BUTTON');
});

test('a press on a skeleton is no press on what comes in its place', () => {
  serve(false);
  press(10, 20);
  const presses = takeOver();
  answerEarlyPress();
  expect(presses).toEqual([]);
});

test('once the app stands, presses are left to it', () => {
  serve(true);
  answerEarlyPress();
  press(10, 20);
  const presses = takeOver();
  answerEarlyPress();
  expect(presses).toEqual([]);
});
