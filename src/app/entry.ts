/** The page's first script, kept small: it requests the dataset while the app is still downloading. */

import { datasetAddress, EMBEDDED, embeddedDataset, ownId } from '../data/load/datasetAddress';
import { prefetchDataset } from '../data/load/prefetchDataset';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import '../panels/filters/filters.css';
import '../panels/board/board.css';
import '../panels/evidence/evidence.css';
import './styles/print.css';

// Not by `addressSync`: the page's first script must not bring the state.
const { search, href } = new URL(document.URL);
const { url, note } = datasetAddress(search, href, embeddedDataset(document) !== null);

if (url !== EMBEDDED && ownId(url) === null) prefetchDataset(url);
void import('./main').then(({ startApp }) => startApp(url, note));
