// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { keyOf, recordsOf } from '../../data/chronologies/records';
import type { RawDataset } from '../../data/schema/schema';
import { takeHeldKeys } from '../../state/singleKeys';
import { openForm } from '../store/editing';
import { edit } from '../store/openSession';
import { addEmptyClaim } from './addEmptyClaim';

vi.mock('../store/editing', () => ({ openForm: vi.fn() }));
vi.mock('../store/openSession', () => ({ edit: vi.fn() }));

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

test.each([
  ['events', 'kind', 'event'],
  ['sums', 'type', 'sum'],
  ['periods', 'status', 'new-period'],
] as const)('one among the %s says nothing that nobody chose: its %s is “%s”', async (list, field, value) => {
  const file = JSON.parse(readFileSync('public/data/khamenei-hamas.json', 'utf8')) as RawDataset;
  let after = recordsOf(file);
  vi.mocked(edit).mockImplementationOnce(({ change }) => {
    after = change(after);
    return Promise.resolve(null);
  });
  const adding = addEmptyClaim(undefined, list);
  await vi.waitFor(() => expect(openForm).toHaveBeenCalledOnce());
  formTakesFocus();
  await adding;
  const [id = ''] = vi.mocked(openForm).mock.lastCall ?? [];
  expect(after.get(keyOf(list, id))).toMatchObject({ [field]: value });
});
