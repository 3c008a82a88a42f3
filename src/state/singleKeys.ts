/**
 * Keys of a single character (`/`, `?`, and on stage B, E, F, N and the full stop), which someone who speaks to the
 * computer, or often presses keys by mistake, may switch off: WCAG 2.2, 2.1.4. The choice is stored in this browser.
 */
import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/** For `state/`. */
export const STORED = 'relata-single-keys';

/** For `state/`. */
export const useStored = create<{ readonly isOn: boolean }>(() => ({ isOn: read() }));

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * Whether a key may act as a command: not with Ctrl, Alt or Meta, and as a single character only while such keys are on.
 * The space bar counts as a key with a name, since buttons answer to it everywhere.
 */
export function isCommandKey(pressed: Pressed): boolean {
  const { key } = pressed;
  return !isChord(pressed) && (key.length !== 1 || key === ' ' || useStored.getState().isOn);
}

const isChord = ({ ctrlKey, altKey, metaKey }: Pressed): boolean => ctrlKey || altKey || metaKey;

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

/** What was typed since a form was asked for that is not there yet. */
let held = '';

/**
 * Keeps the page from what is typed, until the form that was just asked for takes it with `takeHeldKeys`: who presses N and
 * types on writes into the form. Esc, Tab and typing in another field end that.
 */
export function holdKeys(): void {
  document.addEventListener('keydown', hold, true);
}

/** What was typed since `holdKeys`, '' for nothing; the page has its keys again. */
export function takeHeldKeys(): string {
  const text = held;
  held = '';
  document.removeEventListener('keydown', hold, true);
  return text;
}

function hold(event: KeyboardEvent): void {
  const { key } = event;
  if (key === 'Escape' || key === 'Tab' || isTyping(event.target)) takeHeldKeys();
  else if (!isChord(event) && (key.length === 1 || key === 'Enter' || key === 'Backspace')) {
    event.preventDefault();
    event.stopPropagation();
    if (key === 'Backspace') held = held.slice(0, -1);
    else if (key !== 'Enter' && !event.repeat) held += key;
  }
}

/** Whether what is pressed is for a field or a dialog. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox]), textarea, select, dialog') !== null;

function read(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}
