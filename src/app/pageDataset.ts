import { datasetAddress } from '../data/load/datasetAddress';
import { embeddedDataset } from '../data/load/embeddedDataset';

/** The dataset that this page is to show, and what is to be said of its address. */
export const pageDataset = datasetAddress(location.search, location.href, embeddedDataset(document) !== null);
