import { useEffect, useMemo, useRef } from 'react';
import { formatReadingLine } from '../../filter/readingLine';
import type { Shown } from '../../filter/shownIn';
import { useView } from '../../state/store';
import './handlingLabel.css';

interface Props {
  readonly label: string | undefined;
  readonly title: string;
  readonly caption: string;
  /** Whether the stage shows something other than the scene's own view. */
  readonly aside: boolean;
  readonly at: number;
  /** Whether a dialog covers it; when that closes, the heading takes the focus. */
  readonly isCovered: boolean;
  /** Id of the claim whose evidence is open beside the scene, or null. */
  readonly read: string | null;
  readonly shown: Shown;
}

/** Title, caption and summary line of the scene. Changes are announced. */
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
    // On a phone the stage may be higher than the window; a new scene starts at its top.
    if (at >= 0) heading.current?.closest('.stage')?.scrollTo(0, 0);
  }, [at]);
  useEffect(() => {
    if (at >= 0 && !isCovered) heading.current?.focus({ preventScroll: true });
  }, [at, isCovered]);
  useEffect(() => {
    // The focus was in the evidence panel, which has closed.
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
