import { useEffect, useState } from 'react';

/** The value once it has stayed the same for so many ms, so that a screen reader hears one message per change. */
export function useSettled<T>(value: T, ms = 700): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    if (settled === value) return;
    const timer = setTimeout(() => settle(value), ms);
    return () => clearTimeout(timer);
  }, [value, settled, ms]);
  return settled;
}

/** Time that a message stands, ms: at least, and for each of its letters. */
const STANDS = 4000;
const PER_LETTER = 70;

/** A message that goes away by itself, a long one later; '' when there is none. */
export function usePassingMessage(): readonly [message: string, say: (message: string) => void] {
  const [message, say] = useState('');
  useEffect(() => {
    if (message === '') return;
    const timer = setTimeout(() => say(''), Math.max(STANDS, PER_LETTER * message.length));
    return () => clearTimeout(timer);
  }, [message]);
  return [message, say];
}
