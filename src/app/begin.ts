/** The first script of the page, and a small one: it asks for the data while the app is still on its way. */

import { EMBEDDED } from '../data/load/embeddedDataset';
import { prefetchDataset } from '../data/load/prefetchDataset';
import { pageDataset } from './pageDataset';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/filters.css';
import './styles/board.css';
import './styles/evidence.css';
import './styles/print.css';

if (pageDataset.url !== EMBEDDED) prefetchDataset(pageDataset.url);
void import('./main');
