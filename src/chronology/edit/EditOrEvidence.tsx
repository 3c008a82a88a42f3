import type { ReactNode } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { useBoardPress } from '../add/useBoardPress';
import { useSession } from '../store/session';
import { EditPanel } from './EditPanel';

/** The form while one edits, and otherwise the evidence. */
export function EditOrEvidence({ shown, children }: { shown: FilteredDataset; children: ReactNode }) {
  const isEditing = useSession((session) => session.isEditing);
  useBoardPress(shown, isEditing);
  return isEditing ? <EditPanel shown={shown} /> : children;
}
