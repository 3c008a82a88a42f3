import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  elapsed,
  formatLeft,
  formatPace,
  formatTime,
  parsePlanned,
  parseTimer,
  pauseTimer,
  resumeTimer,
  startTimer,
} from './useTimer';

describe('the timer', () => {
  it('counts just the time in which it ran', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1e6), fc.nat(1e6)), { minLength: 1 }), (spells) => {
        let now = 1e12;
        let timer = pauseTimer(startTimer(now), now);
        for (const [run, rest] of spells) {
          timer = resumeTimer(timer, now);
          now += run;
          timer = pauseTimer(timer, now);
          now += rest;
        }
        expect(elapsed(timer, now)).toBe(spells.reduce((sum, [run]) => sum + run, 0));
        expect(parseTimer(JSON.stringify(timer))).toEqual(timer);
      }),
    );
  });

  it('never runs backwards', () => {
    expect(elapsed(startTimer(5000), 1000)).toBe(0);
  });

  it.each([null, '', '{', '1', '{"carried":"1","since":null}', '{"carried":1}'])(
    'is not made of %j',
    (text) => {
      expect(parseTimer(text)).toBeNull();
    },
  );
});

it.each([
  [0, '0:00'],
  [61_999, '1:01'],
  [3_600_000, '1:00:00'],
  [-5, '0:00'],
])('%d ms reads %s', (ms, words) => {
  expect(formatTime(ms)).toBe(words);
});

it.each([
  ['20', 20],
  [' 45 ', 45],
  ['0', null],
  ['241', null],
  ['2.5', null],
  ['', null],
  [null, null],
  ['soon', null],
])('planned minutes %j are %s', (text, minutes) => {
  expect(parsePlanned(text)).toBe(minutes);
});

/** 16 minutes over 8 scenes: two minutes each. */
it.each([
  [0, 0, 'on time'],
  [1.9, 0, 'on time'],
  [2.6, 0, '1 min behind'],
  [7, 1, '3 min behind'],
  [2, 1, 'on time'],
  [1, 3, '5 min ahead'],
])('after %s min at scene %i: %s', (minutes, at, words) => {
  expect(formatPace(minutes * 60_000, 16, at, 8)).toBe(words);
});

it('says what is left, and what is over', () => {
  expect(formatLeft(60_000, 16)).toBe('15:00 left');
  expect(formatLeft(17 * 60_000, 16)).toBe('1:00 over');
});
