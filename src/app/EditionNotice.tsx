import './editionNotice.css';
import { useEffect, useState } from 'react';
import { reloadPage } from '../state/addressSync';
import { useViewState } from '../state/store';
import { trustedScript } from './trustedScript';

/** Registers the service worker and announces a new version, except during a presentation. */
export function EditionNotice() {
  const [isReady, setReady] = useState(false);
  const isStaged = useViewState((view) => view.scene !== null);
  useEffect(() => void keepOffline(() => setReady(true)), []);
  if (!isReady || isStaged) return null;
  return (
    <div className="notice edition-notice" role="status">
      <p>A new version is ready.</p>
      <button type="button" onClick={() => void reloadNewest()}>
        Reload
      </button>
    </div>
  );
}

const SCRIPT = './sw.js';
/** Minimum time, ms, between checks for a new edition, made when an open page becomes visible again. */
const CHECK_INTERVAL = 3_600_000;

/** Whether the server no longer has the worker: it is missing, or not a script. False if there is no answer. */
async function isWithdrawn(): Promise<boolean> {
  try {
    const { ok, status, headers } = await fetch(SCRIPT, { cache: 'no-store' });
    if (ok) return !/javascript/i.test(headers.get('content-type') ?? '');
    return status === 404 || status === 410;
  } catch {
    return false;
  }
}

/**
 * Deletes the worker's caches and unregisters it: from the next start, everything comes from the server. In this order:
 * a page that is closed in between finds the worker again, and goes on.
 */
async function withdraw(registration: ServiceWorkerRegistration): Promise<void> {
  const names = await caches.keys();
  const own = names.filter((name) => name.startsWith(`relata ${registration.scope} `));
  await Promise.all(own.map((name) => caches.delete(name)));
  await registration.unregister();
}

function watchEditions(registration: ServiceWorkerRegistration, onReady: () => void): void {
  const { serviceWorker } = navigator;
  // A page's first worker is not a newer edition.
  let hadWorker = serviceWorker.controller !== null;
  const announce = () => {
    if (registration.waiting && hadWorker) onReady();
  };
  const follow = () => registration.installing?.addEventListener('statechange', announce);
  follow();
  announce();
  registration.addEventListener('updatefound', follow);
  serviceWorker.addEventListener('controllerchange', () => {
    if (hadWorker) onReady();
    hadWorker = true;
  });
}

function checkRegularly(registration: ServiceWorkerRegistration): void {
  let checked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - checked < CHECK_INTERVAL) return;
    checked = Date.now();
    registration.update().catch(() => undefined);
  });
}

/**
 * Keeps the app for offline use and calls `onReady` when a newer edition is ready. Does nothing where the browser or the
 * server does not allow it. Removes the worker and its caches if the server no longer has it.
 */
export async function keepOffline(onReady: () => void): Promise<void> {
  try {
    const { serviceWorker } = navigator;
    const known = await serviceWorker.getRegistration();
    if (known && (await isWithdrawn())) return await withdraw(known);
    const registration = await serviceWorker.register(trustedScript(SCRIPT));
    watchEditions(registration, onReady);
    checkRegularly(registration);
    serviceWorker.controller?.postMessage('tidy');
  } catch {
    // Not served by http, in a private window, or forbidden: the app still works online.
  }
}

/** Reloads the page with the newest edition. */
export async function reloadNewest(): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.getRegistration();
  if (!registration?.waiting) return reloadPage();
  serviceWorker.addEventListener('controllerchange', reloadPage, { once: true });
  registration.waiting.postMessage('activate');
}
