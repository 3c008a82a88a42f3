import { datasetAddress } from '../data/datasetAddress';
import { embeddedDataset } from '../data/embeddedDataset';

/** The dataset that this page is to show, and what is to be said of its address. */
export const pageDataset = datasetAddress(location.search, location.href, embeddedDataset(document) !== null);
