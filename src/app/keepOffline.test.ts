// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { keepOffline } from './EditionNotice';

const SCOPE = 'http://localhost/app/';

/** A registration, as far as the page uses one. */
function fakeRegistration(parts: { readonly waiting?: boolean } = {}) {
  return Object.assign(new EventTarget(), {
    scope: SCOPE,
    waiting: parts.waiting ? new EventTarget() : null,
    installing: null as EventTarget | null,
    unregister: vi.fn(async () => true),
  });
}

type Registration = ReturnType<typeof fakeRegistration>;

/** A browser in which `registration` is made, or is there already (`known`). */
function fakeBrowser(registration: Registration, { known }: { readonly known: boolean }) {
  const container = Object.assign(new EventTarget(), {
    controller: known ? { postMessage: vi.fn() } : null,
    getRegistration: vi.fn(async () => (known ? registration : undefined)),
    register: vi.fn(async () => registration),
  });
  vi.stubGlobal('navigator', { serviceWorker: container });
  return container;
}

let kept: string[];
const answer = (status: number, type: string) =>
  vi.stubGlobal('fetch', async () => new Response('', { status, headers: { 'content-type': type } }));

beforeEach(() => {
  kept = [`relata ${SCOPE} 1`, `relata ${SCOPE} data`, 'relata http://localhost/other/ 1', 'else'];
  vi.stubGlobal('caches', {
    keys: async () => [...kept],
    delete: async (name: string) => {
      kept = kept.filter((one) => one !== name);
    },
  });
  answer(200, 'text/javascript');
});

it.each([
  ['is not there', 404, 'text/plain', true],
  ['is gone', 410, 'text/plain', true],
  ['is the page of another app', 200, 'text/html; charset=utf-8', true],
  ['is there', 200, 'text/javascript; charset=utf-8', false],
  ['cannot be given now', 503, 'text/html', false],
])('the worker %s: %i %s → withdrawn %j', async (_name, status, type, withdrawn) => {
  answer(status, type);
  const registration = fakeRegistration();
  const { register } = fakeBrowser(registration, { known: true });
  await keepOffline(() => undefined);
  expect(registration.unregister.mock.calls.length > 0).toBe(withdrawn);
  expect(register.mock.calls.length > 0).toBe(!withdrawn);
  const others = ['relata http://localhost/other/ 1', 'else'];
  expect(kept).toEqual(withdrawn ? others : [`relata ${SCOPE} 1`, `relata ${SCOPE} data`, ...others]);
});

it('no answer keeps everything', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  const registration = fakeRegistration();
  const { register } = fakeBrowser(registration, { known: true });
  await keepOffline(() => undefined);
  expect(registration.unregister).not.toHaveBeenCalled();
  expect(register).toHaveBeenCalled();
});

it('is silent where it is not let', async () => {
  const { register } = fakeBrowser(fakeRegistration(), { known: false });
  register.mockRejectedValue(new DOMException('no', 'SecurityError'));
  await expect(keepOffline(() => undefined)).resolves.toBeUndefined();
  vi.stubGlobal('navigator', {});
  await expect(keepOffline(() => undefined)).resolves.toBeUndefined();
});

it('the first edition is none to be told of, a later one is, whoever brought it', async () => {
  const registration = fakeRegistration();
  const container = fakeBrowser(registration, { known: false });
  const onReady = vi.fn();
  await keepOffline(onReady);
  container.dispatchEvent(new Event('controllerchange'));
  expect(onReady).not.toHaveBeenCalled();
  container.dispatchEvent(new Event('controllerchange'));
  expect(onReady).toHaveBeenCalledTimes(1);
});

it('one that waits already is told of at once, one on its way when it has come', async () => {
  const onReady = vi.fn();
  fakeBrowser(fakeRegistration({ waiting: true }), { known: true });
  await keepOffline(onReady);
  expect(onReady).toHaveBeenCalledTimes(1);

  const registration = fakeRegistration();
  fakeBrowser(registration, { known: true });
  onReady.mockClear();
  await keepOffline(onReady);
  const coming = new EventTarget();
  registration.installing = coming;
  registration.dispatchEvent(new Event('updatefound'));
  coming.dispatchEvent(new Event('statechange'));
  expect(onReady).not.toHaveBeenCalled();
  Object.assign(registration, { installing: null, waiting: coming });
  coming.dispatchEvent(new Event('statechange'));
  expect(onReady).toHaveBeenCalledTimes(1);
});
