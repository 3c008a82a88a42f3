/**
 * The page around a peer: reads the data, mounts the peer, and turns the same mouse input that Relata gets into calls:
 * a checkbox per person, and a strip over all of time to drag the period on.
 */
import { mount } from 'virtual:peer';
import { readRows } from './readRows.js';

const SHOWN_PEOPLE = 12;
const file = await (await fetch(new URLSearchParams(location.search).get('data'))).json();
const claims = readRows(file);
const chart = document.getElementById('chart');
listPeople(claims.people.slice(0, SHOWN_PEOPLE));
const peer = await mount(claims, chart);
listenToStrip(document.getElementById('strip'));
window.benchPeer = { tooltipTarget: peer.tooltipTarget, count: claims.rows.length };

function listPeople(people) {
  for (const { id, name } of people) {
    const label = document.createElement('label');
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', id });
    box.addEventListener('change', () => {
      window.benchPending = peer.filterPerson(box.checked ? id : null);
    });
    label.append(box, name);
    document.getElementById('people').append(label);
  }
}

/** Dragging sets the period, a click clears it. */
function listenToStrip(strip) {
  const [first, last] = claims.domain;
  const instantAt = ({ offsetX }) => first + (offsetX / strip.clientWidth) * (last - first);
  let start = null;
  strip.addEventListener('pointerdown', (event) => {
    strip.setPointerCapture(event.pointerId);
    start = instantAt(event);
  });
  strip.addEventListener('mousemove', (event) => {
    if (start === null) return;
    const now = instantAt(event);
    window.benchPending = peer.setPeriod(Math.min(start, now), Math.max(start, now));
  });
  strip.addEventListener('pointerup', (event) => {
    if (instantAt(event) === start) window.benchPending = peer.setPeriod(first, last);
    start = null;
  });
}
