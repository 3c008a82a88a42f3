import { describe, expect, it } from 'vitest';
import { FREEZE_PARAM, parseAddress } from '../../filter/address';
import { initialView } from '../../filter/viewState';
import { formatFreeze } from '../../model/freeze';
import { dataset, event } from '../../testing/dataset';
import { frozenAddress } from './frozenAddress';

const claim = event('yassin-1998', '1998');
const view = { ...initialView, filter: { ...initialView.filter, leaders: ['yassin', 'haniyeh'] } };
const frozen = formatFreeze(dataset, claim);

describe('the address of a view with the version of its data', () => {
  it.each([
    ['http://h/', `http://h/?leaders=yassin~haniyeh&claim=yassin-1998&v=${frozen}`],
    ['http://h/app/?x=1#part', `http://h/app/?leaders=yassin~haniyeh&claim=yassin-1998&x=1&v=${frozen}#part`],
    [
      'http://h/?claim=other&v=0badcafe.12345678',
      `http://h/?leaders=yassin~haniyeh&claim=yassin-1998&v=${frozen}`,
    ],
    [
      'file:///C:/r%20a/index.html?q=x',
      `file:///C:/r%20a/index.html?leaders=yassin~haniyeh&claim=yassin-1998&v=${frozen}`,
    ],
  ])('from %s', (href, address) => {
    expect(frozenAddress(href, view, claim, frozen)).toBe(address);
  });

  it('opens the very same view, and keeps the version', () => {
    const { search } = new URL(frozenAddress('http://h/?dates=record', view, claim, frozen));
    const { view: opened, unknown, notes } = parseAddress(search);
    expect(opened).toEqual({ ...view, claim: claim.id });
    expect(unknown.get(FREEZE_PARAM)).toBe(frozen);
    expect(notes).toEqual([]);
  });
});
