import type { FilteredDataset } from '../../../filter/filterDataset';
import { EmptyNotice } from './EmptyNotice';
import { LeftOut } from './LeftOut';

interface Props {
  /** Whether it stands below the board, and not over it. */
  readonly isBelow: boolean;
  readonly shown: FilteredDataset;
}

/** What comes of the filter: the ways out where nothing matches, and what it leaves out. */
export const FilterResult = ({ isBelow, shown }: Props) =>
  isBelow ? <LeftOut shown={shown} /> : <EmptyNotice shown={shown} />;
