import { datasetAddress } from '../data/datasetAddress';
import { embeddedDataset } from '../data/embeddedDataset';

// Not by `addressSync`, as the page's first script must not bring the state.
const { search, href } = new URL(document.URL);

/** The dataset that this page is to show, and a note about its address. */
export const pageDataset = datasetAddress(search, href, embeddedDataset(document) !== null);
