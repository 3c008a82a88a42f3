/** The table to try is read whole, with nothing to ask or to mend. */
import { expect, test } from 'vitest';
import { importFile } from '../../data/import/importFile';
import example from './early-britain.csv?raw';

test('each row of the example is a claim with a date and a source of its own', async () => {
  const opened = await importFile(new TextEncoder().encode(example), 'early-britain.csv');
  if (opened.kind !== 'table' || !opened.result.ok) throw new Error('no table');
  const { imported, questions, result } = opened;
  expect({ questions, unread: imported.unread, warnings: result.warnings }).toEqual({
    questions: [],
    unread: [],
    warnings: [],
  });
  expect(imported.counts).toMatchObject({ rows: 12, claims: 12, undated: 0, beside: 0 });
  expect(result.dataset.sources).toHaveLength(13);
  expect(result.dataset.people).toHaveLength(11);
});
