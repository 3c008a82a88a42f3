// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FileRecord, recordsOf } from '../../data/chronologies/records';
import type { Fields } from '../../lib/fields';
import { dataset } from '../../testing/dataset';
import { sampleDataset } from '../../testing/sampleDataset';
import { MoreFields } from './MoreFields';
import type { ClaimEditor } from './useClaimEditor';

afterEach(cleanup);
beforeEach(() => localStorage.clear());

const others = { edtf: null, finding: 'not-compared', note: 'Not compared yet.', citations: [] };
const set = vi.fn<ClaimEditor['set']>();

/** The fields of a claim of which other sources say this. */
function fieldsOf(said: Fields) {
  const editor = {
    claim: { list: 'events', record: { id: 'visit', layer: 'primary', others: said } },
    records: recordsOf(sampleDataset()),
    dataset,
    draftKey: (field: string) => field,
    set,
  };
  return <MoreFields editor={editor as unknown as ClaimEditor} />;
}

/** What the last act makes of a record that was kept since. */
function madeFrom(kept: FileRecord): Fields {
  const patch = set.mock.lastCall?.[1];
  return typeof patch === 'function' ? patch(kept) : (patch ?? {});
}

test('how sure a finding is stays where it is chosen while that is being kept', async () => {
  let resolve: (fault: string | null) => void = () => undefined;
  const promise = new Promise<string | null>((end) => {
    resolve = end;
  });
  set.mockReturnValue(promise);
  const { rerender } = render(fieldsOf(others));
  fireEvent.change(screen.getByLabelText('They'), { target: { value: 'differs' } });
  const sure = screen.getByLabelText<HTMLSelectElement>('How sure that is');
  sure.focus();
  fireEvent.change(sure, { target: { value: 'medium' } });
  expect(document.activeElement).toBe(sure);
  expect(sure.value).toBe('medium');
  await act(async () => {
    rerender(fieldsOf({ ...others, finding: 'differs', confidence: 'medium' }));
    resolve(null);
  });
  expect(document.activeElement).toBe(sure);
  expect(sure.value).toBe('medium');
});

test('what is said of other sources is changed from what is kept by then', () => {
  set.mockReturnValue(Promise.resolve(null));
  render(fieldsOf({ ...others, finding: 'differs', confidence: 'low' }));
  fireEvent.change(screen.getByLabelText('How sure that is'), { target: { value: 'high' } });
  const kept = { ...others, edtf: '1849-04-20', finding: 'differs', confidence: 'low' };
  expect(madeFrom({ id: 'visit', others: kept })['others']).toMatchObject({
    edtf: '1849-04-20',
    finding: 'differs',
    confidence: 'high',
  });
});
