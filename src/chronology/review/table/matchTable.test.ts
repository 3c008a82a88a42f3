import { expect, test } from 'vitest';
import { recordsOf } from '../../../data/chronologies/records';
import { importFile } from '../../../data/import/importFile';
import { rawOf } from '../../../data/schema/formatDataset';
import type { RawDataset } from '../../../data/schema/schema';
import { withIdsOfRows } from './matchTable';

/** The file that is made of a table of events. */
async function fileOf(...titles: readonly string[]): Promise<RawDataset> {
  const text = ['Event,Date', ...titles.map((title, at) => `${title},${2001 + at}`)].join('\n');
  const opened = await importFile(new TextEncoder().encode(text), 'a.csv');
  if (!opened.result.ok) throw new Error('this is no table');
  return rawOf(opened.result.dataset);
}

const idsIn = ({ events }: RawDataset): string[] => events.map(({ id }) => id);

test.each<[string, string[], string[]]>([
  ['another title has the id of the claim on its row', ['A', 'Talk'], ['visit', 'letter']],
  ['titles that change places do not', ['Letter', 'Visit'], ['visit', 'letter']],
  ['a row more has an id of its own', ['A', 'B', 'Talk'], ['visit', 'letter', 'talk']],
  ['also where it is called as a claim was', ['A', 'B', 'Visit'], ['visit', 'letter', 'visit-2']],
])('%s', async (_, titles, ids) => {
  const records = recordsOf(await fileOf('Visit', 'Letter'));
  expect(idsIn(withIdsOfRows(records, await fileOf(...titles)))).toEqual(ids);
});
