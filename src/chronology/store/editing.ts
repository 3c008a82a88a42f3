/** Whether the forms, the log and the list of people, sources and themes are open in this window. */
import { create } from 'zustand';
import { holdKeys } from '../../state/singleKeys';
import { select } from '../../state/store';

interface Editing {
  readonly isEditing: boolean;
  readonly isLogShown: boolean;
  /** Whether the people, sources and themes are shown. */
  readonly areThingsShown: boolean;
  /** Id of the chronology whose table is to be read another way; null for none. */
  readonly reopening: string | null;
  /** The claim whose form takes the focus; null for none. A new object gives it the focus again. */
  readonly focused: { readonly claim: string } | null;
}

export const useEditing = create<Editing>(() => ({
  isEditing: false,
  isLogShown: false,
  areThingsShown: false,
  reopening: null,
  focused: null,
}));

export const setEditing = (isEditing: boolean): void => useEditing.setState({ isEditing });

/** Opens or closes the log of changes. */
export const showLog = (isLogShown: boolean): void => useEditing.setState({ isLogShown });

/** Opens or closes the list of people, sources and themes. */
export const showThings = (areThingsShown: boolean): void => useEditing.setState({ areThingsShown });

/** Says which chronology's table the page *Open data* is to begin with. */
export const reopenTable = (reopening: string | null): void => useEditing.setState({ reopening });

/** Opens the form of a claim. Its first field takes the focus, and what was typed before it stood there. */
export function openForm(claim: string): void {
  holdKeys();
  useEditing.setState({ focused: { claim }, isEditing: true });
  select(claim);
}
