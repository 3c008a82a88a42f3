import { describe, expect, it } from 'vitest';
import { claimOf, comparisonOf, datasetOf, dayOf, yearOf } from '../../testing/claims';
import {
  type Access,
  formatBibTex,
  formatCitation,
  formatCslJson,
  quotedSource,
  sourceName,
} from './citations';

const url = 'https://relata.example/?claim=meeting&v=0badcafe.12345678';
const access: Access = { url, accessed: '2026-03-09', reading: 'primary' };
const meeting = claimOf('Meeting', yearOf(2005), { others: comparisonOf(dayOf('2006-02-20')) });
const dataset = datasetOf([meeting]);

describe('plain text', () => {
  it('names claim, date, source, paragraph, data version, link and day', () => {
    expect(formatCitation(meeting, dataset, access)).toBe(
      `“Meeting”, some time in 2005 (stated). Other sources differ: 20 February 2006. The paper, “Report of the paper”, Oct 2023?, paragraph 7. Relata, “Two parties”, data version 0badcafe. ${url} (accessed 9 Mar 2026).`,
    );
  });

  it('says how a date was read that its words leave open, where it is the date that is given', () => {
    const date = { ...meeting.date, edtf: '2001-04-03', span: dayOf('2001-04-03'), wording: '03/04/2001' };
    const read = { ...meeting, date };
    expect(formatCitation(read, dataset, access)).toContain(
      '3 April 2001 (stated; “03/04/2001”, read day first). ',
    );
    expect(formatCitation(read, dataset, { ...access, reading: 'others' })).not.toContain('read day first');
  });

  it('without an address that others can open, ends with the data version and the day', () => {
    expect(formatCitation(meeting, dataset, { ...access, url: null })).toMatch(
      /paragraph 7\. Relata, “Two parties”, data version 0badcafe \(accessed 9 Mar 2026\)\.$/,
    );
  });

  it('in the reading of other sources gives their date and names them too', () => {
    const text = formatCitation(meeting, dataset, { ...access, reading: 'others' });
    expect(text).toMatch(
      /^“Meeting”, 20 February 2006 \(other sources, high confidence\)\. The main source: some time in 2005\. The paper, /,
    );
    expect(text).toContain(
      '; The agency, “Report of the agency”, 16 Apr 2006, https://example.org/a?b=1&c=2. ',
    );
  });

  it.each([
    ['another account', comparisonOf(null, { finding: 'differs' }), 'Other sources differ. The paper, '],
    ['nothing else', comparisonOf(dayOf('2005-02-20'), { finding: 'more-precise' }), 'The paper, '],
  ])('where other sources give %s', (_, others, next) => {
    const text = formatCitation({ ...meeting, others }, dataset, access);
    expect(text.slice(text.indexOf('). ') + 3)).toMatch(new RegExp(`^${next}`));
  });

  it('of a sum gives the sum and the date of other sources, in either reading', () => {
    const sum = {
      amount: { value: 20e6, currency: 'USD', qualifier: 'exact' },
      basis: 'one-off',
      type: 'pledge',
      claimant: 'an envoy',
    } as const;
    const others = comparisonOf(dayOf('2006-02-20'), { sum });
    const textIn = (reading: Access['reading']) =>
      formatCitation({ ...meeting, others }, dataset, { ...access, reading });
    expect(textIn('primary')).toContain('(stated). Other sources differ: $20M, 20 February 2006. The paper');
    expect(textIn('others')).toContain(
      'confidence). Other sources differ: $20M, 20 February 2006. The main source: some time in 2005. The paper',
    );
  });

  it('says that a claim is undated, names every paragraph once, and passes over sources that are not listed', () => {
    const citations = [
      { source: 'paper', paragraph: 3 },
      { source: 'gone', paragraph: 1 },
      { source: 'paper', paragraph: 9 },
    ];
    const text = formatCitation(claimOf('Lost', null, { citations }), dataset, access);
    expect(text).toContain(
      '“Lost”, undated (no date given). The paper, “Report of the paper”, Oct 2023?, paragraphs 3, 9.',
    );
    expect(text).not.toContain('gone');
  });
});

describe('a source of which no publisher is named, which is kept under its title,', () => {
  const alone = dataset.sources.map((source) => ({ ...source, publisher: source.title }));
  const unpublished = { ...dataset, sources: alone };

  it('says nothing of one in any citation', () => {
    expect(formatCitation(meeting, unpublished, access)).toContain(
      'Other sources differ: 20 February 2006. “Report of the paper”, Oct 2023?, paragraph 7.',
    );
    const [item] = JSON.parse(formatCslJson(meeting, unpublished, access));
    expect(item).toMatchObject({ title: 'Report of the paper' });
    expect(Object.keys(item)).not.toContain('publisher');
    expect(Object.keys(item)).not.toContain('container-title');
    expect(formatBibTex(meeting, unpublished, access)).not.toMatch(/^[^@]*@misc[^@]*howpublished/);
  });

  it('is named once', () => {
    const [source] = alone;
    if (!source) throw new Error('no source');
    expect([sourceName(source), quotedSource(source)]).toEqual([
      'Report of the paper',
      '“Report of the paper”',
    ]);
    const [named] = dataset.sources;
    if (!named) throw new Error('no source');
    expect([sourceName(named), quotedSource(named)]).toEqual([
      'The paper: Report of the paper',
      'The paper, “Report of the paper”',
    ]);
  });
});

describe('CSL-JSON', () => {
  const items = (reading: Access['reading'], from = dataset) =>
    JSON.parse(formatCslJson(meeting, from, { ...access, reading })) as Record<string, unknown>[];

  it('has an item for the source and one for the claim as seen', () => {
    expect(items('primary')).toEqual([
      {
        id: 'paper',
        type: 'article-newspaper',
        title: 'Report of the paper',
        'container-title': 'The paper',
        publisher: 'The paper',
        issued: { 'date-parts': [[2023, 10]], circa: true },
        note: 'paragraph 7; “Meeting”, some time in 2005 (stated)',
      },
      {
        id: 'relata-meeting',
        type: 'dataset',
        title: 'Meeting',
        'container-title': 'Two parties',
        publisher: 'Relata',
        version: '0badcafe',
        URL: url,
        accessed: { 'date-parts': [[2026, 3, 9]] },
        note: '“Meeting”, some time in 2005 (stated). Other sources differ: 20 February 2006',
      },
    ]);
  });

  it('has the other sources with their addresses in their reading', () => {
    expect(items('others')[1]).toMatchObject({
      id: 'agency',
      URL: 'https://example.org/a?b=1&c=2',
      issued: { 'date-parts': [[2006, 4, 16]] },
    });
  });

  it.each([
    ['webpage', { stance: 'party', url: 'https://example.org/' }],
    ['document', { stance: 'scholarly', url: null }],
    ['article-newspaper', { stance: 'press', url: 'https://example.org/' }],
  ] as const)('is of type %s', (type, paper) => {
    expect(items('primary', datasetOf([meeting], { paper }))[0]).toMatchObject({ type });
  });

  it.each([null, '2023/2024', 'last spring'])('gives no date of issue for %j', (published) => {
    expect(items('primary', datasetOf([meeting], { paper: { published } }))[0]).not.toHaveProperty('issued');
  });
});

describe('BibTeX', () => {
  it('has an entry for the source and one for the claim as seen', () => {
    expect(formatBibTex(meeting, dataset, access)).toBe(`@misc{paper-meeting,
  title = {{Report of the paper}},
  howpublished = {The paper},
  year = {2023},
  month = oct,
  note = {published Oct 2023?; paragraph 7; “Meeting”, some time in 2005 (stated)},
}

@misc{relata-meeting,
  title = {{Meeting}},
  howpublished = {Relata, “Two parties”, data version 0badcafe, \\url{${url}}},
  note = {“Meeting”, some time in 2005 (stated). Other sources differ: 20 February 2006; accessed 9 Mar 2026},
}`);
  });

  it('makes plain what TeX would take as an order, and leaves addresses whole', () => {
    const odd = claimOf('Over $50M & 10% of {all} #1_a ~ ^ \\end', yearOf(2005), { id: 'o%d{d' });
    const paper = { url: 'https://example.org/?a={b}&c=50%25#d_e' };
    const text = formatBibTex(odd, datasetOf([odd], { paper }), access);
    expect(text).toContain(
      'title = {{Over \\$50M \\& 10\\% of \\{all\\} \\#1\\_a \\textasciitilde{} \\textasciicircum{} \\textbackslash{}end}}',
    );
    expect(text).toContain('\\url{https://example.org/?a=%7Bb%7D&c=50%25#d_e}');
    expect(text).toContain('@misc{paper-o-d-d,');
    const bare = text.replace(/\\[{}]/g, '');
    expect(bare.split('{')).toHaveLength(bare.split('}').length);
  });
});
