/** The first script of the page, and a small one: it asks for the data while the app is still on its way. */

import { askEarly } from '../data/earlyAnswer';
import { EMBEDDED } from '../data/embeddedDataset';
import { pageDataset } from './pageDataset';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import '../panels/filters/filters.css';
import '../panels/board/board.css';
import '../panels/evidence/evidence.css';
import './styles/print.css';

if (pageDataset.url !== EMBEDDED) askEarly(pageDataset.url);
void import('./main');
