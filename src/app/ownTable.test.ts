/** What the pages say of a table to which claims were added: no count takes these for rows of it. */
import { expect, test } from 'vitest';
import { addClaim } from '../chronology/edit/claimEdits';
import { fileOf, recordsOf } from '../data/chronologies/records';
import { importFile } from '../data/import/importFile';
import { rawOf } from '../data/schema/formatDataset';
import { parseDataset } from '../data/schema/parse';
import { sceneInputOf } from '../export/exportInput';
import { captionOf } from '../export/picture/caption';
import { formatSources } from '../model/words/labels';
import { coverageOf } from '../panels/sources/CoverageFigures';
import { compareReadings } from '../panels/sources/DiscrepancyList';
import { findingCounts, formatStandfirst } from '../panels/sources/FindingTally';
import { paragraphCells } from '../panels/sources/paragraphCells';
import { sourceGroups } from '../panels/sources/SourceList';
import { formatOriginCounts } from '../panels/sources/sourceOrigins';

const TABLE =
  'When;Who;What;Source\n2001;Ada;A visit;Daily A\n2002;Ada;A letter;Daily B\n2003;Bo;A talk;Daily B\n';

async function added() {
  const opened = await importFile(new TextEncoder().encode(TABLE), 'a.csv');
  if (opened.kind !== 'table') throw new Error('this is no table');
  const parsed = (text: string) => {
    const result = parseDataset(text);
    if (!result.ok) throw new Error('this is no dataset');
    return result.dataset;
  };
  const records = recordsOf(rawOf(parsed(opened.text)));
  const [more, claim] = addClaim(records, { title: 'Mine', kind: 'visit', edtf: '2004', people: [] });
  const revisions = [{ claim, on: '2026-11-29', what: 'added' as const }];
  return parsed(JSON.stringify({ ...fileOf(more), revisions }));
}

test('a claim that was added is no row, and neither are the headings; no source and the table are no sources', async () => {
  const dataset = await added();
  const counts = findingCounts(compareReadings(dataset));
  expect(formatSources(dataset)).toBe('the table a.csv (3 rows); other sources (2)');
  expect(formatStandfirst(counts, dataset)).toMatch(
    /^There are 3 claims of the table\. 2 other sources are named\. /,
  );
  expect(paragraphCells(dataset).map(({ paragraph }) => paragraph)).toEqual([2, 3, 4]);
  expect(coverageOf(dataset)).toMatchObject({
    claims: { primary: 4 },
    added: 1,
    paragraphs: { all: 3, cited: 3 },
  });
  expect(sourceGroups(dataset).flatMap(({ sources }) => sources)).toHaveLength(2);
  expect(formatOriginCounts(dataset)).toMatch(/^Of 2 sources, /);
  const scene = { id: 's', title: 'S', caption: '', notes: '', view: '' };
  expect(captionOf(sceneInputOf(dataset, {}, scene, new Date(2026, 10, 29)))).toMatchObject({
    filter: 'everything in the table and added by hand',
    source: 'the table a.csv (3 rows); other sources (2); 1 claim added by hand',
  });
});
