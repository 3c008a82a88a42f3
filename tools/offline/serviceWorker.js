/**
 * Keeps the app usable without a network. The build writes `edition` above these lines: a version, and the addresses of
 * all files that belong to it.
 *
 * A new edition is fetched beside the one in use and waits until a page asks for it. Files of earlier editions stay
 * until a page starts alone, so that pages that were open before go on with their own.
 */

/** One site may hold several apps: caches are named after where this one lies. */
const prefix = `relata ${self.registration.scope} `;
const current = prefix + edition.version;
/** Other datasets, as they last came. */
const data = `${prefix}data`;
/** Bytes of the largest dataset of which a copy is kept. */
const LARGEST = 5e7;
/** Number of datasets of which a copy is kept: those that came last. */
const MOST = 8;
const home = new URL('./', self.location.href).href;
const files = new Set(edition.files.map((file) => new URL(file, home).href));

const addressOf = ({ origin, pathname }) => origin + pathname;

self.addEventListener('install', (event) => {
  // What the browser's own cache holds may be of another edition.
  const requests = [...files].map((file) => new Request(file, { cache: 'no-cache' }));
  event.waitUntil(caches.open(current).then((cache) => cache.addAll(requests)));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data === 'activate') self.skipWaiting();
  if (event.data === 'tidy') event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const isOwn = request.method === 'GET' && url.origin === self.location.origin;
  if (!isOwn || addressOf(url) === self.location.href) return;
  const file = addressOf(url) === `${home}index.html` ? home : addressOf(url);
  if (files.has(file)) event.respondWith(fromEdition(file, request));
  else if (request.mode === 'navigate') return;
  else if (request.destination === '') event.respondWith(latest(event));
  else event.respondWith(fromAny(request));
});

async function fromEdition(file, request) {
  return (await matchIn(current, file)) ?? fetch(request);
}

/** What a cache holds of a request. Unlike `open`, it does not make a cache that is gone anew. */
const matchIn = (cacheName, request) => caches.match(request, { cacheName, ignoreVary: true });

/** A part of the app that this edition does not know belongs to an earlier one. */
async function fromAny(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** A dataset as it is now, or without a network as it last came. */
async function latest(event) {
  try {
    const response = await fetch(event.request);
    const fits = Number(response.headers.get('content-length')) <= LARGEST;
    // Where there is no room for a copy, the page has its data all the same.
    if (response.ok && fits) event.waitUntil(keep(event.request, response.clone()).catch(() => undefined));
    return response;
  } catch (error) {
    const kept = await matchIn(data, event.request);
    if (kept) return kept;
    throw error;
  }
}

/** Keeps a copy, and drops the oldest beyond the most; a copy that is kept anew is the newest. */
async function keep(request, response) {
  // An edition whose files are deleted was withdrawn, and the pages that it still serves must leave nothing behind.
  if (!(await caches.has(current))) return;
  const cache = await caches.open(data);
  await cache.put(request, response);
  const requests = await cache.keys();
  await Promise.all(requests.slice(0, -MOST).map((old) => cache.delete(old, { ignoreVary: true })));
}

/** Deletes earlier editions, unless another page may still need one, or a newer one is on its way. */
async function tidy() {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length > 1 || self.registration.waiting || self.registration.installing) return;
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && name !== current && name !== data);
  await Promise.all(old.map((name) => caches.delete(name)));
}
