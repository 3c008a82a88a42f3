import { describe, expect, it } from 'vitest';
import { type Act, type LogEntry, undoAct } from '../../data/chronologies/editLog';
import type { FileRecord, Records } from '../../data/chronologies/records';
import { changeBetween } from '../../model/change';
import { claimHistory } from './claimHistory';

const KEY = 'events/visit';
const state = (fields: Partial<FileRecord>): Records => new Map([[KEY, { id: 'visit', ...fields }]]);
const none: Records = new Map();

/** The log of edits that lead from each state to the next. */
const logOf = (states: readonly Records[], reasons: readonly string[] = []): readonly LogEntry[] =>
  states.slice(1).map((after, at) => ({
    act: 'edit',
    words: `step ${at + 1}`,
    reason: reasons[at] ?? '',
    change: changeBetween(states[at] ?? none, after),
    number: at + 1,
    at: 1000 * (at + 1),
  }));

const after = (log: readonly LogEntry[], act: Act | null): readonly LogEntry[] =>
  act ? [...log, { ...act, number: log.length + 1, at: 1000 * (log.length + 1) }] : log;

describe('the history of a claim', () => {
  it('holds each field as it was at first and as it is, and each reason once', () => {
    const log = logOf(
      [state({ title: 'A', place: 'x' }), state({ title: 'B' }), state({ title: 'C', place: 'x' })],
      ['a diary', 'a diary'],
    );
    const history = claimHistory(log, 'visit');
    expect(history?.change.fields).toMatchObject([{ name: 'title', before: 'A', after: 'C' }]);
    expect(history).toMatchObject({ reasons: ['a diary'], at: 2000 });
  });

  it('of one that was added here says so', () => {
    const log = logOf([none, state({ title: 'A' }), state({ title: 'B' })]);
    expect(claimHistory(log, 'visit')?.change.kind).toBe('added');
  });

  it('counts nothing that was undone, nor changes that came to nothing', () => {
    const log = logOf([state({ title: 'A' }), state({ title: 'B' })]);
    expect(claimHistory(after(log, undoAct(log)), 'visit')).toBeNull();
    expect(
      claimHistory(logOf([state({ title: 'A' }), state({ title: 'B' }), state({ title: 'A' })]), 'visit'),
    ).toBeNull();
  });

  it('is none for a claim that nothing has touched', () => {
    expect(claimHistory(logOf([state({ title: 'A' }), state({ title: 'B' })]), 'call')).toBeNull();
  });
});
