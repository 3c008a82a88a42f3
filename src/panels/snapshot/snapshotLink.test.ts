import { describe, expect, it } from 'vitest';
import { parseAddress, SNAPSHOT_PARAM } from '../../address/address';
import { formatClaimSnapshot } from '../../address/linkSnapshot';
import { initialViewState } from '../../address/viewState';
import { dataset, event } from '../../testing/dataset';
import { snapshotLink } from './snapshotLink';

const claim = event('yassin-1998', '1998');
const view = { ...initialViewState, filter: { ...initialViewState.filter, people: ['yassin', 'haniyeh'] } };
const snapshot = formatClaimSnapshot(dataset, claim);

describe('the address of a view with the version of its data', () => {
  it.each([
    ['http://h/', `http://h/?leaders=yassin~haniyeh&claim=yassin-1998&v=${snapshot}`],
    [
      'http://h/app/?x=1#part',
      `http://h/app/?leaders=yassin~haniyeh&claim=yassin-1998&x=1&v=${snapshot}#part`,
    ],
    [
      'http://h/?claim=other&v=0badcafe.12345678',
      `http://h/?leaders=yassin~haniyeh&claim=yassin-1998&v=${snapshot}`,
    ],
    [
      'file:///C:/r%20a/index.html?q=x',
      `file:///C:/r%20a/index.html?leaders=yassin~haniyeh&claim=yassin-1998&v=${snapshot}`,
    ],
  ])('from %s', (href, address) => {
    expect(snapshotLink(href, view, claim, snapshot)).toBe(address);
  });

  it('opens the very same view, and keeps the version', () => {
    const { search } = new URL(snapshotLink('http://h/?dates=record', view, claim, snapshot));
    const { view: opened, unknown, notes } = parseAddress(search);
    expect(opened).toEqual({ ...view, claim: claim.id });
    expect(unknown.get(SNAPSHOT_PARAM)).toBe(snapshot);
    expect(notes).toEqual([]);
  });
});
