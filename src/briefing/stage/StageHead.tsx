import { useEffect, useMemo, useRef } from 'react';
import { formatReadingLine } from '../../filter/readingLine';
import type { Shown } from '../../filter/shownIn';
import { useView } from '../../state/store';
import './handlingLabel.css';

interface Props {
  readonly label: string | undefined;
  readonly title: string;
  readonly caption: string;
  /** Whether something else is on stage than the scene is about. */
  readonly aside: boolean;
  readonly at: number;
  /** Whether a dialog stands before it; when it is gone, reading and keys start here again. */
  readonly isCovered: boolean;
  /** Id of the claim whose evidence stands beside the scene; null where none does. */
  readonly read: string | null;
  readonly shown: Shown;
}

/** What is said of the scene. What changes here is read out. */
export function StageHead({ label, title, caption, aside, at, isCovered, read, shown }: Props) {
  const { dataset, matches } = shown;
  const heading = useRef<HTMLHeadingElement>(null);
  const filter = useView((view) => view.filter);
  const reading = useView((view) => view.reading);
  const line = useMemo(
    () => formatReadingLine({ dataset, filter, matches, reading }),
    [dataset, filter, matches, reading],
  );
  useEffect(() => {
    // Where the stage is higher than the window, as on a phone, a scene starts at its top.
    if (at >= 0) heading.current?.closest('.stage')?.scrollTo(0, 0);
  }, [at]);
  useEffect(() => {
    if (at >= 0 && !isCovered) heading.current?.focus({ preventScroll: true });
  }, [at, isCovered]);
  useEffect(() => {
    // What had the focus has gone with the evidence that it stood in.
    if (read === null && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, [read]);
  return (
    <header className="stage-head" aria-live="polite">
      {label && <p className="handling-label">{label}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {(aside || caption) && (
        <p className="stage-caption">{aside ? 'An aside: Back or Esc returns to this scene.' : caption}</p>
      )}
      <p className="reading-line">{line}</p>
    </header>
  );
}
