import type { FilteredDataset } from '../../../filter/filterDataset';
import { EmptyNotice } from './EmptyNotice';
import { LeftOut } from './LeftOut';

interface Props {
  readonly part: 'empty' | 'left out';
  readonly shown: FilteredDataset;
}

/** What comes of the filter: the ways out where nothing matches, and what it leaves out. */
export const FilterResult = ({ part, shown }: Props) =>
  part === 'empty' ? <EmptyNotice shown={shown} /> : <LeftOut shown={shown} />;
