import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Dataset } from '../../model/dataset';
import type { NextProps } from './SmallForm';

const RenameLanes = lazy(() => import('./RenameLanes').then(({ RenameLanes: form }) => ({ default: form })));
const MarkPeriod = lazy(() => import('./MarkPeriod').then(({ MarkPeriod: form }) => ({ default: form })));

interface Step {
  readonly name: (dataset: Dataset) => string;
  readonly Form: ComponentType<NextProps>;
}

const STEPS: readonly Step[] = [
  { name: ({ labels }) => `Rename “${labels.lanes}”`, Form: RenameLanes },
  { name: () => 'Mark periods above the lanes', Form: MarkPeriod },
];

/** What one may add to a table once it is open: each opens a small form in its place, and is a step that can be undone. */
export function WhenYouLike({ dataset }: { dataset: Dataset }) {
  const [open, setOpen] = useState<Step | null>(null);
  const links = useRef(new Map<Step, HTMLButtonElement | null>());
  const left = useRef<Step | null>(null);
  useEffect(() => {
    if (open) left.current = open;
    // The link is there again where the form was.
    else if (left.current) links.current.get(left.current)?.focus();
  }, [open]);
  return (
    <section className="at-rest when-you-like" aria-label="When you like">
      <h3>When you like</h3>
      <ul>
        {STEPS.map((step) => (
          <li key={STEPS.indexOf(step)}>
            {step === open ? (
              <Suspense>
                <step.Form dataset={dataset} onClose={() => setOpen(null)} />
              </Suspense>
            ) : (
              <button
                ref={(link) => {
                  links.current.set(step, link);
                }}
                type="button"
                className="link-button"
                onClick={() => setOpen(step)}
              >
                {step.name(dataset)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
