import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetAddress } from './datasetAddress';

const base = 'https://site.example/app/?tab=table';
const shipped = 'https://site.example/app/data/khamenei-hamas.json';

describe('datasetAddress', () => {
  it.each([
    ['', shipped],
    ['?data=', shipped],
    ['?leaders=a', shipped],
    ['?data=data/other.json', 'https://site.example/app/data/other.json'],
    ['?data=/x.json&tab=table', 'https://site.example/x.json'],
    ['?data=https%3A%2F%2Fsite.example%2Fx.json', 'https://site.example/x.json'],
  ])('%j opens %s without a note', (search, url) => {
    expect(datasetAddress(search, base)).toEqual({ url });
  });

  it.each([
    ['?data=https://other.example/x.json'],
    ['?data=http://site.example/x.json'],
    ['?data=//other.example/x.json'],
    ['?data=\\\\other.example/x.json'],
    ['?data=javascript:alert(1)'],
    ['?data=data:application/json,{}'],
    ['?data=blob:https://site.example/1'],
    ['?data=https://me:secret@site.example/x.json'],
    ['?data=http://'],
  ])('%j opens the shipped data and says so', (search) => {
    const { url, note } = datasetAddress(search, base);
    expect(url).toBe(shipped);
    expect(note).toMatch(/shipped data/);
  });

  it.each([
    ['', false],
    ['?data=', false],
    ['?data=data/other.json', true],
    ['?data=https://other.example/x.json', true],
  ])('%j in a page that carries its data opens no other; with a note: %j', (search, hasNote) => {
    const { url, note } = datasetAddress(search, base, true);
    expect([url, note?.includes('no other data') ?? false]).toEqual(['#dataset', hasNote]);
  });

  it('opens only the shipped data from disk', () => {
    const { url, note } = datasetAddress('?data=file:///etc/x.json', 'file:///home/index.html');
    expect([url, Boolean(note)]).toEqual(['file:///home/data/khamenei-hamas.json', true]);
  });

  it('never leaves the site, whatever is asked', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (data) => {
        const { url } = datasetAddress(`?${new URLSearchParams({ data })}`, base);
        return new URL(url).origin === 'https://site.example';
      }),
    );
  });
});
