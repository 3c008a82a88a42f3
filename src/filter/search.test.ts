import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsOf, type Dataset } from '../model/dataset';
import { comparisonOf } from '../testing/claims';
import { dataset, event, people, searchIndex, sumClaim } from '../testing/dataset';
import { datasetOf } from '../testing/viewInput';
import { buildSearch, type Found } from './search';

const claims = claimsOf(dataset);
/** Ids of the claims that a search finds. */
const idsIn = (whole: Dataset, search: Found | null): string[] =>
  claimsOf(whole).flatMap(({ id }, row) => (search?.rows[row] === 1 ? id : []));
const found = (q: string) => idsIn(dataset, searchIndex(q));
const claimsWith = (person: string) =>
  claims.filter((claim) => claim.people.includes(person)).map(({ id }) => id);

const spellings: Readonly<Record<string, readonly string[]>> = {
  haniyeh: [
    'Haniyeh',
    'haniyeh',
    'HANIYEH',
    'Ismail Haniyeh',
    'Haniyeh, Ismail',
    'Haniya',
    'Haniyya',
    'Haniyyeh',
    'haniy',
    'إسماعيل هنية',
    'اسماعيل هنيه',
    'اسماعیل هنیه',
    'هنية',
    'هنیه',
    'إِسْمَاعِيل هَنِيَّة',
    'هنيـــة',
    "Haniyeh's",
    'Isma‘il Haniya',
  ],
  mashaal: [
    'Mashaal',
    'mashaal',
    'Mashal',
    "Mash'al",
    'Mash’al',
    'Mashʿal',
    'Meshaal',
    'Meshal',
    'Mishal',
    "Mish'al",
    'Mishaal',
    'Khaled Mashaal',
    'Khalid Meshaal',
    'Mashaal Khaled',
    'خالد مشعل',
    'مشعل',
    'مَشْعَل',
    'مشـعل',
    'Mashaal’s',
  ],
  marzouq: [
    'Marzouq',
    'Abu Marzouq',
    'Abu-Marzouq',
    'Marzook',
    'Marzouk',
    'Mussa Abu Marzouq',
    'أبو مرزوق',
    'ابو مرزوق',
    'موسی ابو مرزوق',
    'موسى',
    'مرزوق',
  ],
  yassin: [
    'Yassin',
    'Yasin',
    'Ahmed Yassin',
    'Ahmad Yasin',
    'Sheikh Yassin',
    'ياسين',
    'یاسین',
    'احمد یاسین',
    'أحمد ياسين',
    'YASSIN',
  ],
  arouri: [
    'Arouri',
    'al-Arouri',
    'Al-Arouri',
    'al Arouri',
    'alarouri',
    'el-Arouri',
    'al‑Arouri',
    'Aruri',
    'Saleh Arouri',
    'Ṣāliḥ al-ʿĀrūrī',
    'العاروري',
    'عاروري',
    'العاروری',
    'صالح العاروری',
    'صالحالعاروری',
  ],
  zahar: [
    'Zahar',
    'al-Zahar',
    'az-Zahar',
    'Zahhar',
    'az-Zahhar',
    'alZahar',
    'Mahmoud Zahar',
    'الزهار',
    'زهار',
    'Zohar',
  ],
};

test.each(Object.entries(spellings).flatMap(([id, all]) => all.map((spelling) => [spelling, id] as const)))(
  '%s finds %s and nobody else',
  (spelling, id) => {
    expect(found(spelling)).toEqual(claimsWith(id));
  },
);

test('every spelling in the data finds its own person', () => {
  for (const { id, name, shortName, otherNames } of people)
    for (const spelling of [name, shortName, ...otherNames])
      expect(found(spelling), spelling).toEqual(expect.arrayContaining(claimsWith(id)));
});

test.each([
  ['مشعل', 'mashaal-2008', 'person: Khaled Mashaal (خالد مشعل)'],
  ['mashaal', 'mashaal-2008', 'person: Khaled Mashaal'],
  ['the vote', 'speech', 'title'],
  ['pleasant SURPRISE', 'mashaal-2005', 'quotation'],
  ['weakened', 'mashaal-2008', 'summary'],
  ['lasting', 'sermon-2002', 'theme: Lasting support'],
  ['letters', 'haniyeh-letter', null],
  ['reports', 'haniyeh-letter', null],
  ['lett', 'haniyeh-letter', 'kind: letter'],
  ['visit', 'arouri-visit', 'kind: visit'],
  ['meeting', 'yassin-1998', 'kind: meeting'],
  ['mashaal weakened', 'mashaal-2008', 'person: Khaled Mashaal, summary'],
  ['musa abu marzook', 'report-1992', 'person: Moussa Abu Marzouq (Musa Abu Marzook)'],
  ['mashaal 2008', 'mashaal-2008', 'person: Khaled Mashaal, year: 2008'],
  ['2006', 'mashaal-2005', 'theme: The election of 2006'],
  ['mashaal 2006', 'mashaal-2008', null],
  ['2013', 'strain', 'year: 2013'],
  ['٢٠١٣', 'strain', 'year: 2013'],
  ['2017', 'strain', null],
  ['mashaal haniyeh', 'mashaal-2008', null],
])('%s: why %s is found', (q, id, reason) => {
  expect(searchIndex(q)?.reasonOf(id) ?? null).toBe(reason);
});

test.each(['', ' ', '!?', '…', '\u200f'])(
  '%j holds no word and finds nothing, whatever was asked before',
  (q) => {
    expect(found('mashaal')).toHaveLength(2);
    expect(found(q)).toEqual([]);
  },
);

test('more words never find more', () => {
  const words = fc.constantFrom('mashaal', 'report', '2006', 'a', 'support', 'عاروري', 'zzz', 'meet');
  fc.assert(
    fc.property(words, words, (one, other) => {
      const both = found(`${one} ${other}`);
      const [first, second] = [found(one), found(other)];
      expect(both.every((id) => first.includes(id) && second.includes(id))).toBe(true);
    }),
  );
});

test('any text is answered without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (q) => {
      expect(found(q).length).toBeLessThanOrEqual(claims.length);
    }),
  );
});

test('what is prepared bit by bit answers like what is asked at once', () => {
  const many = datasetOf({
    events: Array.from({ length: 20 }, (_, copy) =>
      dataset.events.map((one) => ({ ...one, id: `${one.id}-${copy}` })),
    ).flat(),
  });
  const words = ['mashaal', 'report 2006', 'weakened', 'مشعل', 'a'];
  const atOnce = buildSearch(many);
  const slow = buildSearch(many);
  while (!slow.prepare());
  const half = buildSearch(many);
  expect(half.prepare()).toBe(false);
  for (const q of words)
    for (const search of [slow, half]) expect(search(q)).toMatchObject({ rows: atOnce(q)?.rows });
});

test.each(['mashaal', 'a', '2006', '55 BC', 'report 2006'])(
  'a search for %s looks at few claims between two pauses, and at none for its answer',
  (q) => {
    const seen = new Set<number>();
    const events = Array.from(
      { length: 1000 },
      (_, at) =>
        new Proxy(event(`claim-${at}`, '2006', { summary: 'A report of 55 BC', people: ['mashaal'] }), {
          get(claim, field) {
            seen.add(at);
            return Reflect.get(claim, field);
          },
        }),
    );
    const search = buildSearch({ ...datasetOf({ events }), people });
    seen.clear();
    const steps = search.steps(q);
    const counts: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) {
      counts.push(seen.size);
      seen.clear();
    }
    expect(counts.length).toBeGreaterThan(10);
    expect(Math.max(...counts)).toBeLessThan(100);
    seen.clear();
    expect(search(q)?.rows.filter((is) => is === 1)).toHaveLength(1000);
    expect(seen.size).toBe(0);
  },
);

const early = datasetOf({
  events: [
    event('caesar', '-0043-03-15'),
    event('britain', '-0054'),
    event('claudius', '0043'),
    event('verdun', '0843-08'),
    event('hastings', '1066-10-14'),
    event('told', null, { summary: 'It is put at 55 BC.' }),
    event('not-told', null, { title: 'BC', summary: 'There were 55 ships.' }),
  ],
});

test.each([
  ['55 BC', ['britain', 'told'], 'year: 55 BC'],
  ['55 bce', ['britain'], 'year: 55 BC'],
  ['44 BC', ['caesar'], 'year: 44 BC'],
  ['43 AD', ['claudius'], 'year: 43 AD'],
  ['43', ['claudius'], 'year: 43 AD'],
  ['843', ['verdun'], 'year: 843 AD'],
  ['1066', ['hastings'], 'year: 1066'],
  ['0 BC', [], null],
  ['99999', [], null],
])('the year %s is found whatever its digits', (q, ids, reason) => {
  const found = buildSearch(early)(q);
  expect(idsIn(early, found)).toEqual(ids);
  expect(found?.reasonOf(ids[0] ?? '') ?? null).toBe(reason);
});

test('what a table says beside its claims is found, under its heading', () => {
  const details = [
    { name: 'Region', text: 'Upper Valley' },
    { name: 'Seen by', text: 'Vala Berg' },
  ];
  const whole = datasetOf({ events: [event('a', '1990', { details }), event('b', '1991')] });
  const search = buildSearch(whole);
  expect(idsIn(whole, search('upper val'))).toEqual(['a']);
  expect(search('upper val')?.reasonOf('a')).toBe('Region');
  expect(search('upper berg')?.reasonOf('a')).toBe('Region, Seen by');
  expect(idsIn(whole, search('lower'))).toEqual([]);
  expect(idsIn(whole, search('region'))).toEqual([]);
});

test('a date is found as its source writes it, and one letter before other words is a whole word', () => {
  const dated = (wording: string) => ({ date: { ...event('x', '2013').date, wording } });
  const whole = datasetOf({
    events: [
      event('about', '2013', dated('about 2013')),
      event('circa', '2013', dated('c. 2013')),
      event('council', '2013', { title: 'Councillor J. Hale called' }),
    ],
  });
  const search = buildSearch(whole);
  const found = (q: string) => idsIn(whole, search(q));
  expect(found('about 2013')).toEqual(['about']);
  expect(search('about 2013')?.reasonOf('about')).toBe('date as written');
  expect(found('c. 2013')).toEqual(['circa']);
  expect(found('j hale')).toEqual(['council']);
  expect(found('c')).toEqual(['circa', 'council']);
});

test('all that a row of a table names is found as it is written there: its place, and its sources but the primary one', () => {
  const source = (id: string, title: string, primary = false) => ({
    ...{ id, title, publisher: title, published: null, url: null, stance: 'unsorted' as const, primary },
  });
  const sources = [source('table', 'the table of minutes', true), source('no-15', 'Minutes no. 15')];
  const cited = (...ids: readonly string[]) => ids.map((id) => ({ source: id }));
  const whole = {
    ...datasetOf({
      events: [
        event('a', '1990', { citations: cited('table', 'no-15') }),
        event('b', '1991', { citations: cited('table'), place: 'Mill St. 7/b' }),
        event('c', '1992', { citations: cited('table'), title: 'Reading no. 15, again' }),
      ],
    }),
    sources,
  };
  const search = buildSearch(whole);
  const found = (q: string) => idsIn(whole, search(q)).map((id) => [id, search(q)?.reasonOf(id)]);
  expect(found('no. 15')).toEqual([
    ['a', 'source: Minutes no. 15'],
    ['c', 'title'],
  ]);
  expect(found('st. 7/b')).toEqual([['b', 'place']]);
  expect(found('minutes no')).toEqual([['a', 'source: Minutes no. 15']]);
  expect(found('the table')).toEqual([]);
});

test('all that the page says of a claim is found: on the board, who speaks, and what other sources say, with their names', () => {
  const others = comparisonOf(null, {
    note: 'Sinwar and the foreign minister met in Doha.',
    citations: [{ source: 'ynet' }],
  });
  const whole = {
    ...datasetOf({
      events: [
        event('visit', '2010', { short: 'to Tehran' }),
        event('speech', '2011', { quote: { text: 'We go on.', speaker: 'An official' } }),
        event('compared', '2012', { others }),
      ],
      sums: [sumClaim('pledge', '2013', null, { claimant: 'Manouchehr Mottaki' })],
    }),
    sources: [
      { ...dataset.sources[0], id: 'ynet', title: 'Ynet', primary: false } as Dataset['sources'][number],
    ],
  };
  const search = buildSearch(whole);
  const found = (q: string) => idsIn(whole, search(q)).map((id) => [id, search(q)?.reasonOf(id)]);
  expect(found('tehran')).toEqual([['visit', 'words on the board']]);
  expect(found('official')).toEqual([['speech', 'speaker']]);
  expect(found('sinwar doha')).toEqual([['compared', 'what other sources say']]);
  expect(found('ynet')).toEqual([['compared', 'source: Ynet']]);
  expect(found('mottaki')).toEqual([['pledge', 'claimant']]);
});
