/** The page's first script, kept small: it requests the dataset while the page and the app are still downloading. */

import { isLarge } from '../data/load/bodySize';
import { datasetAddress, EMBEDDED, embeddedDataset, ownId } from '../data/load/datasetAddress';
import { prefetchDataset, prefetchReadAhead } from '../data/load/prefetchDataset';
import { startEarly } from '../data/worker/openParserWorker';
import { keepEarlyPress } from '../ui/loading/earlyPress';
import { tellEarly } from '../ui/loading/earlyTip';
import { watchForUse } from '../ui/loading/signOfUse';
import { trustedScript } from './trustedScript';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import '../panels/filters/filters.css';
import '../panels/board/board.css';
import '../panels/board/tooltip.css';
import '../panels/evidence/evidence.css';
import './styles/print.css';

keepEarlyPress();
tellEarly();
watchForUse();

// Not by `addressSync`: the page's first script must not bring the state.
const { search, href } = new URL(document.URL);
const { url, note } = datasetAddress(search, href, embeddedDataset(document) !== null);

if (url !== EMBEDDED && ownId(url) === null) {
  prefetchDataset(url, (response) => {
    if (import.meta.env.MODE !== 'onefile' && isLarge(response)) startEarly(trustedScript);
  });
  prefetchReadAhead(url, document);
}
// The app comes after what is to be seen first, which shares the network with it.
const painted = new Promise<unknown>((resolve) => {
  const isAwaited = !document.hidden && PerformanceObserver.supportedEntryTypes.includes('paint');
  if (!isAwaited) resolve(null);
  else new PerformanceObserver(whenContentful(resolve)).observe({ type: 'paint', buffered: true });
  // A page in the background paints nothing.
  document.addEventListener('visibilitychange', resolve, { once: true });
});
const app = painted.then(() => import('./main'));
// This script may run before the page has been read to its end; the app takes the place of what stands there.
// In a task of its own: the page may answer between what has come and what it does.
const start = () => void app.then(({ startApp }) => setTimeout(() => startApp(url, note)));
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();

/** The first paint may be one of nothing yet. */
function whenContentful(then: (_: unknown) => void): PerformanceObserverCallback {
  return (entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length > 0) then(null);
  };
}
