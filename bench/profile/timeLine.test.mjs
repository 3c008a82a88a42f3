import { expect, test } from 'vitest';
import { timeLineOf } from './timeLine.mjs';

const main = { pid: 1, tid: 2 };
const request = (requestId, url, resourceType, sent, done) => [
  { name: 'ResourceSendRequest', ts: sent, ...main, args: { data: { requestId, url, resourceType } } },
  { name: 'ResourceFinish', ts: done, ...main, args: { data: { requestId } } },
];
const options = { zero: 1000, data: 'bench-38.json', painted: 50 };

test('each moment counts from the start of the navigation', () => {
  const events = [
    ...request('1', 'http://host/?data=../data/bench-38.json', 'Document', 2000, 3000),
    { name: 'v8.evaluateModule', ts: 1500, dur: 10, pid: 1, tid: 9 },
    { name: 'v8.evaluateModule', ts: 4000, dur: 2000, ...main },
    { name: 'firstPaint', ts: 7000, ...main },
    ...request('2', 'http://host/data/bench-38.json', 'Other', 8000, 9000),
  ];
  const samples = [
    { at: 10_000, isParsing: true },
    { at: 11_000, isParsing: false },
    { at: 90_000, isParsing: true },
  ];
  expect(timeLineOf(events, main, samples, options)).toEqual([
    ['the page is there', 2],
    ['its scripts are there', 3],
    ['they have been evaluated', 5],
    ['something is painted', 6],
    ['the data are asked for', 7],
    ['they are there', 8],
    ['they have been parsed', 9],
    ['all claims are painted', 50],
  ]);
});

test('what the trace does not have is left out', () => {
  expect(timeLineOf([], main, [], options)).toEqual([['all claims are painted', 50]]);
});
