/** Templates and downloads: what is saved opens again with nothing to correct. */
import { expect, test } from 'vitest';
import { importFile } from '../../data/import/importFile';
import { TEMPLATES } from '../../data/sheets/templates';
import { sample } from '../../testing/exportInput';
import { makeDatasetFile, makeSheetFile } from './sheetFiles';

const opened = async (blob: Blob, name: string) => importFile(new Uint8Array(await blob.arrayBuffer()), name);

const templates = TEMPLATES.flatMap((template) =>
  (['xlsx', 'csv'] as const).map((format) => ({ ...template, format })),
);

test.each(templates)(
  'the template $id opens with nothing to correct, as $format',
  async ({ id, sheets, format }) => {
    const { name, blob } = await makeSheetFile(id, sheets(), format);
    const file = await opened(blob, name);
    expect(file.result).toMatchObject({ ok: true, warnings: [] });
    expect(file.result.ok && file.result.dataset.events.map(({ date }) => date.edtf !== null)).toEqual([
      true,
      true,
    ]);
    if (file.kind === 'dataset') return;
    expect(file.questions).toEqual([]);
    expect(file.imported).toMatchObject({
      unread: [],
      counts: { claims: 2, undated: 0, beside: 0, lost: 0 },
    });
  },
);

test('tables have a person and a source for each claim, and the dates that they say', async () => {
  const dates = await Promise.all(
    TEMPLATES.map(async ({ id, sheets }) => {
      const { name, blob } = await makeSheetFile(id, sheets(), 'csv');
      const { result } = await opened(blob, name);
      const events = result.ok ? result.dataset.events : [];
      expect(events.every(({ people, citations }) => people.length > 0 && citations.length > 0)).toBe(true);
      return events.map(({ date }) => date.edtf);
    }),
  );
  expect(dates).toEqual([
    ['2001-10-14', '[2003..2005]'],
    ['2001', '[2003..2005]'],
    ['1990~/2001-10-14', '2001/..'],
  ]);
});

test.each([
  ['json', `${sample.id}.json`],
  ['xlsx', `${sample.id}.xlsx`],
  ['csv', `${sample.id}-csv.zip`],
] as const)('a dataset that is downloaded as %s opens to the same', async (format, expected) => {
  const { name, blob } = await makeDatasetFile(sample, format);
  expect(name).toBe(expected);
  const { result } = await opened(blob, name);
  expect(result.ok && { ...result.dataset, version: '' }).toEqual({ ...sample, version: '' });
});
