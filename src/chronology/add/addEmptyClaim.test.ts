// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { takeHeldKeys } from '../../state/singleKeys';
import { edit, openForm } from '../store/session';
import { addEmptyClaim } from './addEmptyClaim';

vi.mock('../store/session', () => ({ edit: vi.fn(), openForm: vi.fn() }));

const formTakesFocus = () => document.dispatchEvent(new Event('focusin'));

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(edit).mockResolvedValue(null);
  takeHeldKeys();
});

test('until the form of the new claim stands, a second press adds no other', async () => {
  const first = addEmptyClaim();
  await addEmptyClaim();
  await vi.waitFor(() => expect(openForm).toHaveBeenCalledOnce());
  await addEmptyClaim();
  expect(edit).toHaveBeenCalledOnce();
  formTakesFocus();
  await first;
  const next = addEmptyClaim();
  await vi.waitFor(() => expect(openForm).toHaveBeenCalledTimes(2));
  formTakesFocus();
  await next;
});

test('one that is refused opens no form, gives the page its keys again, and may be tried again', async () => {
  vi.mocked(edit).mockResolvedValueOnce('The storage is full.');
  await addEmptyClaim();
  expect(openForm).not.toHaveBeenCalled();
  const key = new KeyboardEvent('keydown', { key: 'x', cancelable: true });
  document.dispatchEvent(key);
  expect(key.defaultPrevented).toBe(false);
  const again = addEmptyClaim();
  await vi.waitFor(() => expect(openForm).toHaveBeenCalledOnce());
  formTakesFocus();
  await again;
});
