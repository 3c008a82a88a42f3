/**
 * Keys of a single character (`/`, `?`, and on stage B, E, F, N and the full stop), which someone who speaks to the
 * computer, or often presses keys by mistake, may switch off: WCAG 2.2, 2.1.4. The choice is stored in this browser.
 */
import { useEffect, useRef } from 'react';
import { create } from 'zustand';

const STORED = 'relata-single-keys';

const useStored = create<{ readonly isOn: boolean }>(() => ({ isOn: read() }));

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

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * Whether a key may act as a command: not with Ctrl, Alt or Meta, and as a single character only while such keys are on.
 * The space bar counts as a key with a name, since buttons answer to it everywhere.
 */
export function isCommandKey({ key, ctrlKey, altKey, metaKey }: Pressed): boolean {
  if (ctrlKey || altKey || metaKey) return false;
  return key.length !== 1 || key === ' ' || useStored.getState().isOn;
}

/** Calls `act` when the key is pressed anywhere on the page but in a field or a dialog. */
export function usePageKey(key: string, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  }, [act]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || !isCommandKey(event) || isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [key]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox]), textarea, select, dialog') !== null;

function read(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}
