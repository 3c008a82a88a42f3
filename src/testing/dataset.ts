/** A small dataset for tests: a few people, each kind of claim, dated and undated, of both layers. */

import { GENERAL_LANES, generalLabels } from '../data/schema/readContext';
import type { ParseResult } from '../data/schema/readNewest';
import { parseUnit } from '../filter/period';
import { buildSearch } from '../filter/search';
import type { Claim, EventClaim, PeriodClaim, SumClaim } from '../model/claim';
import type { Dataset, Person } from '../model/dataset';
import { plainClaim } from '../model/plainClaim';
import type { Span } from '../model/span';
import { GENERAL_VOCABULARY } from '../model/vocabulary';
import type { MatchContext } from './matchOracle';

/** A date at a year, a month or a day: "2006", "2006-03", "2006-03-14". */
export function spanOf(text: string): Span {
  const range = parseUnit(text);
  if (!range) throw new RangeError(`no date: ${text}`);
  const precision = text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day';
  const at = {
    precision,
    earliest: range.from,
    latest: range.to,
    uncertain: false,
    approximate: false,
  } as const;
  return { shape: 'moment', at };
}

/** A stretch from one date to another. */
export function stretchOf(first: string, last: string): Span {
  const [start, end] = [spanOf(first), spanOf(last)];
  if (start.shape === 'interval' || end.shape === 'interval') throw new RangeError('ends are moments');
  return { shape: 'interval', start: start.at, end: end.at };
}

const dated = (date: string | null) => ({
  edtf: date,
  span: date === null ? null : spanOf(date),
  basis: date === null ? ('unstated' as const) : ('stated' as const),
  wording: null,
});

const base = (id: string, date: string | null) => ({
  id,
  layer: 'primary' as const,
  date: dated(date),
  title: 'A report',
  summary: '',
  people: [] as readonly string[],
  themes: [] as readonly string[],
  citations: [{ source: 'paper', paragraph: 1 }],
  related: [],
});

type Patch<C extends Claim> = Partial<Omit<C, 'id' | 'date'>> & { date?: Partial<C['date']> };
const merge = <C extends Claim>(claim: C, { date, ...patch }: Patch<C>): C => ({
  ...claim,
  ...patch,
  date: { ...claim.date, ...date },
});

export const event = (id: string, date: string | null, patch: Patch<EventClaim> = {}): EventClaim =>
  merge<EventClaim>({ ...base(id, date), kind: 'meeting' }, patch);

export const sumClaim = (
  id: string,
  date: string | null,
  value: number | null,
  patch: Patch<SumClaim> = {},
): SumClaim =>
  merge<SumClaim>(
    {
      ...base(id, date),
      kind: 'sum',
      amount: {
        value,
        ...(value !== null && { currency: 'USD' }),
        qualifier: value === null ? 'unquantified' : 'exact',
      },
      basis: 'one-off',
      type: 'pledge',
      scope: 'hamas',
      claimant: 'a minister',
      claimed: null,
    },
    patch,
  );

export const period = (
  id: string,
  status: PeriodClaim['status'],
  span: Span,
  title: string,
): PeriodClaim => ({
  ...base(id, null),
  kind: 'period',
  status,
  title,
  date: { edtf: null, span, basis: 'inferred', wording: null },
});

const person = (id: string, name: string, shortName: string, otherNames: readonly string[]): Person => ({
  id,
  name,
  shortName,
  otherNames,
  role: '',
  organisation: 'Hamas',
});

export const people: readonly Person[] = [
  person('unnamed', 'Officials, unnamed', 'Unnamed', []),
  person('haniyeh', 'Ismail Haniyeh', 'Haniyeh', ['Haniya', 'Haniyya', 'إسماعيل هنية', 'اسماعیل هنیه']),
  person('mashaal', 'Khaled Mashaal', 'Mashaal', ['Khalid Meshaal', 'Mishal', 'Mishʿal', 'خالد مشعل']),
  person('marzouq', 'Moussa Abu Marzouq', 'Abu Marzouq', ['Musa Abu Marzook', 'Marzouk', 'موسى أبو مرزوق']),
  person('yassin', 'Ahmad Yassin', 'Yassin', ['Sheikh Ahmed Yasin', 'أحمد ياسين']),
  person('arouri', 'Saleh al-Arouri', 'al-Arouri', ['Salih al-Aruri', 'صالح العاروري', 'صالح‌العاروری']),
  person('zahar', 'Mahmoud al-Zahar', 'al-Zahar', ['Mahmud az-Zahhar', 'محمود الزهار', 'Zohar']),
];

const events: readonly EventClaim[] = [
  event('report-1992', '1992', { people: ['marzouq'], themes: ['support'] }),
  event('yassin-1998', '1998', { people: ['yassin'] }),
  event('officials-2000', '2000', {
    people: ['unnamed'],
    date: { basis: 'derived', wording: 'Two years later' },
  }),
  event('mashaal-2005', '2005', {
    people: ['mashaal'],
    themes: ['election'],
    quote: { text: 'a pleasant surprise from God', speaker: 'Khamenei' },
    others: {
      edtf: '2006-02-20',
      span: spanOf('2006-02-20'),
      finding: 'differs',
      confidence: 'high',
      note: '',
      citations: [{ source: 'record' }],
    },
  }),
  event('mashaal-2008', '2008-06', { people: ['mashaal'], summary: 'Said that Israel was weakened.' }),
  event('haniyeh-visit', '2010', { kind: 'visit', people: ['haniyeh'] }),
  event('haniyeh-letter', '2016', { kind: 'letter', people: ['haniyeh'], themes: ['support'] }),
  event('arouri-visit', '2019', { kind: 'visit', people: ['arouri'] }),
  event('haniyeh-later', null, { people: ['haniyeh'] }),
  event('sermon-2002', '2002-04-05', { kind: 'statement', themes: ['support'] }),
  event('speech', null, { kind: 'statement', title: 'Praise for the vote', themes: ['election'] }),
  event('record-2012', '2012-02-12', { layer: 'others', people: ['haniyeh'] }),
];

/** 17 claims: 16 of the primary source, 1 that only others make. */
export const dataset: Dataset = {
  id: 'test',
  title: 'Test',
  ...GENERAL_VOCABULARY,
  labels: generalLabels(),
  lanes: GENERAL_LANES,
  parties: [],
  highlights: [],
  about: '',
  language: 'en',
  sources: [
    {
      id: 'paper',
      title: 'Article',
      publisher: 'Paper',
      published: null,
      url: null,
      stance: 'press',
      primary: true,
      paragraphs: 58,
    },
  ],
  people,
  themes: [
    { id: 'support', name: 'Lasting support' },
    { id: 'election', name: 'The election of 2006' },
    { id: 'nothing', name: 'Nothing is about this' },
  ],
  presets: [
    {
      id: 'strain',
      name: 'Strain',
      from: '2011',
      to: '2016',
      range: { from: Date.UTC(2011, 0), to: Date.UTC(2017, 0) },
    },
  ],
  events,
  sums: [
    sumClaim('aid-pledge', '2006', 50e6, { people: ['zahar'] }),
    sumClaim('aid-more', '2006', null, { people: ['zahar'] }),
    sumClaim('aid-yearly', '2019', 360e6, { basis: 'annual', type: 'estimate' }),
  ],
  periods: [
    period('close', 'close', stretchOf('2006', '2010'), 'Close ties'),
    period('strain', 'strained', stretchOf('2011', '2016'), 'Ties strained over Syria'),
  ],
  paragraphNotes: [],
  headings: [],
  briefings: [
    {
      id: 'talk',
      title: 'A talk',
      scenes: [
        { id: 'start', title: 'Start', caption: '', notes: '', view: '' },
        { id: 'ties', title: 'Ties', caption: '', notes: '', view: 'period=2006..2016&claim=close' },
      ],
    },
  ],
  revisions: [],
  method: [],
  version: 'test',
};

export const searchIndex = buildSearch(dataset);
export const inPrimary: MatchContext = { reading: 'primary', search: searchIndex };
export const inOthers: MatchContext = { reading: 'others', search: searchIndex };

/** The dataset with claims that can be compared: those of a table look up what they are asked for. */
export const plainDataset = (read: Dataset): Dataset => ({
  ...read,
  events: read.events.map((claim) => plainClaim(claim)),
  sums: read.sums.map((claim) => plainClaim(claim)),
  periods: read.periods.map((claim) => plainClaim(claim)),
});

/** What was read of a file, with such a dataset. */
export const plainResult = <R extends ParseResult | null>(result: R): R | ParseResult =>
  result?.ok ? { ...result, dataset: plainDataset(result.dataset) } : result;
