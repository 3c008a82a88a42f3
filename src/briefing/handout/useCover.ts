import { type RefObject, useEffect, useRef } from 'react';

/**
 * Returns the ref of an element at the end of the body that covers the page: the rest is inert, the page takes its title,
 * its heading has the focus, and Esc closes it.
 */
export function useCover(title: string, onClose: () => void): RefObject<HTMLDivElement | null> {
  const cover = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const covered = [...document.body.children].filter(
      (one): one is HTMLElement => one instanceof HTMLElement && one !== cover.current && !one.inert,
    );
    const before = document.title;
    for (const one of covered) one.inert = true;
    document.title = title;
    cover.current?.querySelector<HTMLElement>('h2')?.focus();
    return () => {
      for (const one of covered) one.inert = false;
      document.title = before;
    };
  }, [title]);
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  return cover;
}
