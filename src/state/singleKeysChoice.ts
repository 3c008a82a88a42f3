/** The choice of keys of a single character, for the dialog that offers it. */
import { STORED, useStored } from './singleKeys';

/** Whether keys of a single character act. */
export const useSingleKeys = (): boolean => useStored((state) => state.isOn);

export function setSingleKeys(isOn: boolean): void {
  useStored.setState({ isOn });
  try {
    if (isOn) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, 'off');
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}
