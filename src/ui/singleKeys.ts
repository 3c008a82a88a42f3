/**
 * Keys of a single character (`/`, `?`, and on stage B, E, F, N and the full stop), which someone who speaks to the
 * computer, or often presses keys by mistake, may switch off: WCAG 2.2, 2.1.4. The choice is stored in this browser.
 */
import { create } from 'zustand';

const KEY = 'relata-single-keys';

const useStored = create<{ readonly isOn: boolean }>(() => ({ isOn: read() }));

/** Whether keys of a single character act. */
export const useSingleKeys = (): boolean => useStored((state) => state.isOn);

export function setSingleKeys(isOn: boolean): void {
  useStored.setState({ isOn });
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * Whether a key may act as a command: not with Ctrl, Alt or Meta, and as a single character only while such keys are on.
 * The space bar counts as a key with a name, since buttons answer to it everywhere.
 */
export function isCommandKey({ key, ctrlKey, altKey, metaKey }: Pressed): boolean {
  if (ctrlKey || altKey || metaKey) return false;
  return key.length !== 1 || key === ' ' || useStored.getState().isOn;
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
