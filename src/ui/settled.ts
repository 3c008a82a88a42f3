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
