import { type ClipboardEvent, useRef, useState } from 'react';
import { formatFigure } from '../../lib/number';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** From so few characters on the room that is left is said. */
const NEAR = 20;

/** What is said of a text near the longest that fits, of which a paste has lost `cut` characters; '' for nothing. */
function formatLimit(length: number, longest: number, cut: number): string {
  const left = longest - length;
  if (left > NEAR) return '';
  if (left > 0) return `Room for ${left} more ${left === 1 ? 'character' : 'characters'}.`;
  const most = `${formatFigure(longest)} characters`;
  return cut > 0
    ? `Cut at ${most}: the last ${formatFigure(cut)} did not fit.`
    : `No more fits: ${most} at most.`;
}

/** By how much a text is too long that is pasted into a field; 0 where all fits, or nothing. */
function excessOf({ currentTarget: field, clipboardData }: ClipboardEvent<Field>, longest: number): number {
  const { value, selectionStart, selectionEnd } = field;
  const kept = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
  const pasted = clipboardData.getData('text/plain').replaceAll('\r\n', '\n');
  return kept < longest ? Math.max(0, kept + pasted.length - longest) : 0;
}

interface Limit {
  readonly said: string;
  readonly onPaste: (event: ClipboardEvent<Field>) => void;
  /** To be called when the text has changed. */
  readonly onChanged: () => void;
}

/** Says when a field has little room left, and when a paste was cut, which the browser does without a word. */
export function useLimit(length: number, longest: number): Limit {
  const [cut, setCut] = useState(0);
  const excess = useRef(0);
  return {
    said: formatLimit(length, longest, cut),
    onPaste: (event) => {
      excess.current = excessOf(event, longest);
    },
    onChanged: () => {
      setCut(excess.current);
      excess.current = 0;
    },
  };
}
