import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source, Stance } from '../../model/dataset';
import { dataset, event } from '../../testing/dataset';
import { sourceGroups, stanceWords } from './SourceList';

const source = (id: string, publisher: string, stance: Stance): Source => ({
  id,
  title: `Title ${id}`,
  publisher,
  published: null,
  url: null,
  stance,
  primary: false,
});

const noClaims = { events: [], sums: [], periods: [] };
const stances = Object.keys(stanceWords) as Stance[];

describe('sourceGroups', () => {
  it('sorts by publisher without regard to case, then by title', () => {
    const sources = [
      source('d', 'Xinhua', 'press'),
      source('c', 'al-Hayat', 'press'),
      source('b', 'BBC', 'press'),
      source('a', 'BBC', 'press'),
    ];
    const [press] = sourceGroups({ ...dataset, ...noClaims, sources });
    expect(press?.sources.map((cited) => cited.source.id)).toEqual(['c', 'a', 'b', 'd']);
  });

  it('lists a claim once for each source that it, others or who disputes it name', () => {
    const sources = ['own', 'both', 'others', 'denial', 'none'].map((id) => source(id, id, 'press'));
    const claim = event('claim', '2006', {
      citations: [{ source: 'own', paragraph: 1 }, { source: 'own', paragraph: 2 }, { source: 'both' }],
      others: {
        edtf: null,
        span: null,
        finding: 'differs',
        confidence: 'high',
        note: '',
        citations: [{ source: 'both' }, { source: 'others' }],
      },
      disputed: [{ by: 'The town', note: '', citations: [{ source: 'denial' }, { source: 'others' }] }],
    });
    const [press] = sourceGroups({ ...dataset, ...noClaims, sources, events: [claim] });
    expect(
      Object.fromEntries(
        press?.sources.map((cited) => [cited.source.id, cited.claims.map(({ isAgainst }) => isAgainst)]) ??
          [],
      ),
    ).toEqual({
      own: [false],
      both: [false],
      others: [false],
      denial: [true],
      none: [],
    });
  });

  it('holds every source once, in the group of its stance', () => {
    const lists = fc.array(fc.record({ stance: fc.constantFrom(...stances), publisher: fc.string() }));
    fc.assert(
      fc.property(lists, (list) => {
        const sources = list.map(({ stance, publisher }, at) => source(`s${at}`, publisher, stance));
        const groups = sourceGroups({ ...dataset, ...noClaims, sources });
        const held = groups.flatMap((group) => group.sources.map((cited) => cited.source.id));
        expect(held.sort()).toEqual(sources.map(({ id }) => id).sort());
        for (const group of groups) {
          expect(group.sources.length).toBeGreaterThan(0);
          for (const cited of group.sources) expect(cited.source.stance).toBe(group.stance);
        }
      }),
    );
  });
});
