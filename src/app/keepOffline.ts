/** The page's side of the service worker: registering it, hearing of a new edition, and the way out. */
import { reloadPage } from '../state/addressSync';
import { trustedScript } from './trustedScript';

const SCRIPT = './sw.js';
/** A page that stays open asks for a new edition when it is looked at again, at most so often: ms. */
const ASK_AFTER = 3_600_000;

/** Whether the server has no worker any more: none, or another app in its place. No answer says nothing. */
async function isWithdrawn(): Promise<boolean> {
  try {
    const { ok, status, headers } = await fetch(SCRIPT, { cache: 'no-store' });
    if (ok) return !/javascript/i.test(headers.get('content-type') ?? '');
    return status === 404 || status === 410;
  } catch {
    return false;
  }
}

/** Ends all keeping: from the next start on, everything comes from the server. */
async function withdraw(registration: ServiceWorkerRegistration): Promise<void> {
  await registration.unregister();
  const names = await caches.keys();
  const own = names.filter((name) => name.startsWith(`relata ${registration.scope} `));
  await Promise.all(own.map((name) => caches.delete(name)));
}

function watchEditions(registration: ServiceWorkerRegistration, onReady: () => void): void {
  const { serviceWorker } = navigator;
  // What comes first to a page is no newer edition.
  let hadOne = serviceWorker.controller !== null;
  const tell = () => {
    if (registration.waiting && hadOne) onReady();
  };
  const follow = () => registration.installing?.addEventListener('statechange', tell);
  follow();
  tell();
  registration.addEventListener('updatefound', follow);
  serviceWorker.addEventListener('controllerchange', () => {
    if (hadOne) onReady();
    hadOne = true;
  });
}

function askNowAndThen(registration: ServiceWorkerRegistration): void {
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < ASK_AFTER) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  });
}

/**
 * Keeps the app for use without a network, and says by `onReady` that a newer edition stands ready. Where the browser
 * or the server does not let it be, nothing happens; where the server has taken the worker away, so does the browser.
 */
export async function keepOffline(onReady: () => void): Promise<void> {
  try {
    const { serviceWorker } = navigator;
    const known = await serviceWorker.getRegistration();
    if (known && (await isWithdrawn())) return await withdraw(known);
    const registration = await serviceWorker.register(trustedScript(SCRIPT));
    watchEditions(registration, onReady);
    askNowAndThen(registration);
    serviceWorker.controller?.postMessage('tidy');
  } catch {
    // Not over http, in a private window, or forbidden: the app works as long as there is a network.
  }
}

/** Starts the page again, with the newest edition. */
export async function reloadNewest(): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.getRegistration();
  if (!registration?.waiting) return reloadPage();
  serviceWorker.addEventListener('controllerchange', reloadPage, { once: true });
  registration.waiting.postMessage('activate');
}
