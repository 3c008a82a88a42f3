/** Makes the page's parts in a thread of its own, which has a document: the app's components are drawn in it. */
import { parentPort, workerData } from 'node:worker_threads';
import { Window } from 'happy-dom';
import { serveModules } from '../../scripts/appModules.mjs';

const window = new Window({ url: 'http://localhost/' });
for (const key of namesIn(window)) {
  if (key in globalThis) continue;
  const valueNow = () => {
    const value = window[key];
    // Classes are named with a capital; all else is called as a method of the window.
    return typeof value === 'function' && !/^[A-Z]/.test(key) ? value.bind(window) : value;
  };
  Object.defineProperty(globalThis, key, { get: valueNow, configurable: true });
}

const { root, text, file } = workerData;
const server = await serveModules(root);
const { pageParts } = await server.ssrLoadModule('/tools/page/pageParts.tsx');
parentPort.postMessage(await pageParts(text, file));
await server.close();
await window.happyDOM.close();

function namesIn(object) {
  return object === null
    ? []
    : [...Object.getOwnPropertyNames(object), ...namesIn(Object.getPrototypeOf(object))];
}
