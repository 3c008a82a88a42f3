/** Moves through the scenes of a briefing, counted from 0, and the keys for them. */
import { clamp } from '../../lib/number';
import type { KeyTable } from '../../panels/keys/KeysDialog';
import { isCommandKey } from '../../state/singleKeys';

export type Move = 'next' | 'previous' | 'first' | 'last' | { readonly to: number };

/** The scene that a move leads to, out of `count`; the same one at the ends. 0 in a briefing without scenes. */
export function placeAfter(move: Move, at: number, count: number): number {
  const last = Math.max(0, count - 1);
  const wanted =
    typeof move === 'object' ? move.to : { next: at + 1, previous: at - 1, first: 0, last }[move];
  return Number.isFinite(wanted) ? clamp(Math.trunc(wanted), 0, last) : at;
}

/** A scene and its step, both from 0. */
export interface Place {
  readonly at: number;
  readonly step: number;
}

/**
 * Where a move leads, when scenes have these numbers of steps: through the steps of a scene, then to the next; back to the
 * last step of the one before. First, last and a number lead to a scene’s first step.
 */
export function stepAfter(move: Move, { at, step }: Place, steps: readonly number[]): Place {
  const last = (scene: number) => Math.max(0, (steps[scene] ?? 1) - 1);
  if (move === 'next' && step < last(at)) return { at, step: step + 1 };
  if (move === 'previous' && step > 0) return { at, step: Math.min(step, last(at) + 1) - 1 };
  const next = placeAfter(move, at, steps.length);
  if (move === 'next' && next === at) return { at, step };
  return { at: next, step: move === 'previous' && next !== at ? last(next) : 0 };
}

export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'blank'
  | 'fullScreen'
  | 'keys'
  | 'jump'
  | 'evidence'
  | 'notes'
  | 'back';

/** The command of each key. Clickers send page keys, and a full stop or B to blank. */
const COMMANDS: Readonly<Record<string, Command>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  b: 'blank',
  '.': 'blank',
  f: 'fullScreen',
  '?': 'keys',
  '/': 'jump',
  e: 'evidence',
  n: 'notes',
  Escape: 'back',
};

/** The keys of the stage. */
export const KEY_LIST: KeyTable = [
  ['→  ↓  Space  Page Down', 'next step, then the next scene'],
  ['←  ↑  Page Up', 'one step back, then the previous scene'],
  ['Home, End', 'first scene, last scene'],
  ['/', 'jump to any claim'],
  ['E', 'evidence for the marked claim'],
  ['Esc', 'back to the scene as it was; once more to leave'],
  ['B  or  .', 'blank the screen; any key brings it back'],
  ['F', 'full screen'],
  ['N', 'speaker notes on this screen'],
  ['Tab', 'to the marks and buttons; arrows then go from mark to mark'],
  ['?', 'these keys'],
];

/** The keys of the presenter’s window. */
export const PRESENTER_KEYS: KeyTable = [
  ['→  ↓  Space  Page Down', 'next step, then the next scene'],
  ['←  ↑  Page Up', 'one step back, then the previous scene'],
  ['Home, End', 'first scene, last scene'],
  ['/', 'to the search for what to show next'],
  ['B  or  .', 'blanks the stage, or brings it back'],
  ['Tab', 'to the notes and buttons; ↑ and ↓ then scroll the notes'],
  ['?', 'these keys'],
];

/** The command of a key; null for other keys, with Ctrl, Alt or Meta, and for characters while those are switched off. */
export function commandOf(event: Parameters<typeof isCommandKey>[0]): Command | null {
  if (!isCommandKey(event)) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return Object.hasOwn(COMMANDS, key) ? (COMMANDS[key] ?? null) : null;
}

/** Whether a command moves through the scenes. */
export const isMove = (command: Command): command is Extract<Command, Move> =>
  ['next', 'previous', 'first', 'last'].includes(command);
