import { describe, expect, it } from 'vitest';
import { datasetOf } from '../testing/claims';
import type { EventClaim } from './claim';
import { claimsOf, type Dataset } from './dataset';
import { mergeTwins, twinsIn } from './mergeTwins';
import { plainClaim } from './plainClaim';

const claim = (id: string, people: string[], patch: Partial<EventClaim> = {}): EventClaim => ({
  id,
  layer: 'primary',
  kind: 'meeting',
  date: { edtf: '2019', span: null, basis: 'stated', wording: null },
  title: id,
  summary: '',
  people,
  themes: ['talks'],
  citations: [{ source: 'paper', paragraph: people.length }],
  related: [],
  ...patch,
});
const sameAs = (twin: string) => ({
  others: {
    edtf: null,
    span: null,
    finding: 'agrees' as const,
    confidence: 'high' as const,
    note: 'One event.',
    citations: [],
    sameAs: twin,
  },
});
const idsOf = (dataset: Dataset) => claimsOf(dataset).map(({ id }) => id);

const visit = claim('visit', ['arouri']);
const meeting = claim('meeting', ['unnamed', 'arouri'], { themes: ['enmity'], ...sameAs('visit') });

describe('claims that other sources show to be one event', () => {
  it('are one in the reading of other sources, with the people, themes and citations of both', () => {
    const whole = datasetOf([visit, meeting]);
    const joined = twinsIn(whole, 'others', ['primary']);
    expect([...joined]).toEqual([['visit', ['meeting']]]);
    const [one, ...more] = claimsOf(mergeTwins(whole, joined));
    expect(more).toEqual([]);
    expect(one).toMatchObject({ id: 'visit', people: ['arouri', 'unnamed'], themes: ['talks', 'enmity'] });
    expect(one?.citations).toHaveLength(2);
    expect(one && plainClaim(one)).toEqual({ ...visit, ...one });
  });

  it('are compared with the sources of both, each named once', () => {
    const compared = (id: string, twin: string, sources: readonly string[]) => {
      const { others } = sameAs(twin);
      const citations = sources.map((source) => ({ source }));
      return claim(id, [], { others: { ...others, citations } });
    };
    const whole = datasetOf([
      compared('visit', 'none', ['a', 'b']),
      compared('meeting', 'visit', ['b', 'c']),
    ]);
    const [one] = claimsOf(mergeTwins(whole, twinsIn(whole, 'others', ['primary'])));
    expect(one?.others?.citations.map(({ source }) => source)).toEqual(['a', 'b', 'c']);
    expect(one?.others?.sameAs).toBe('none');
  });

  it('stay two in that of the primary source: the very same dataset', () => {
    const whole = datasetOf([visit, meeting]);
    expect(mergeTwins(whole, twinsIn(whole, 'primary', ['primary']))).toBe(whole);
  });

  it('stay apart while the twin’s layer is not shown, or the twin is not there', () => {
    const recordTwin = claim('visit', ['arouri'], { layer: 'others', confidence: 'high' });
    expect(twinsIn(datasetOf([recordTwin, meeting]), 'others', ['primary']).size).toBe(0);
    expect(twinsIn(datasetOf([recordTwin, meeting]), 'others', ['primary', 'others']).size).toBe(1);
    expect(twinsIn(datasetOf([meeting]), 'others', ['primary']).size).toBe(0);
  });

  it('never vanish when two name each other, or when the twin has itself joined another', () => {
    const loop = datasetOf([claim('a', ['x'], sameAs('b')), claim('b', ['x'], sameAs('a'))]);
    expect(idsOf(mergeTwins(loop, twinsIn(loop, 'others', ['primary'])))).toEqual(['a', 'b']);
    const chain = datasetOf([
      claim('a', ['x'], sameAs('b')),
      claim('b', ['x'], sameAs('c')),
      claim('c', ['x']),
    ]);
    expect(idsOf(mergeTwins(chain, twinsIn(chain, 'others', ['primary'])))).toEqual(['a', 'c']);
  });
});
