import { type ComponentType, useEffect, useRef, useState } from 'react';
import { FEW_CLAIMS } from '../../data/chronologies/chronologyStore';
import { claimsOf, type Dataset } from '../../model/dataset';
import { onDemand } from '../../ui/loading/onDemand';
import { isUncompared, MOST_PLACES } from './nextEdits';
import type { NextProps } from './SmallForm';

const RenameLanes = onDemand(() => import('./RenameLanes'), 'RenameLanes');
const MarkPeriod = onDemand(() => import('./MarkPeriod'), 'MarkPeriod');
const OtherSource = onDemand(() => import('./OtherSource'), 'OtherSource');
const PlaceToBegin = onDemand(() => import('./PlaceToBegin'), 'PlaceToBegin');

interface Step {
  readonly name: (dataset: Dataset) => string;
  /** Whether it can be taken. */
  readonly isOpen?: (dataset: Dataset) => boolean;
  readonly Form: ComponentType<NextProps>;
}

/** A claim is chosen from a list, which has to stay short enough to be one. */
const isListed = (dataset: Dataset): boolean => claimsOf(dataset).length <= FEW_CLAIMS;

const STEPS: readonly Step[] = [
  { name: ({ labels }) => `Rename “${labels.lanes}”`, Form: RenameLanes },
  { name: () => 'Mark periods above the lanes', Form: MarkPeriod },
  {
    name: () => 'Add what another source says',
    isOpen: (dataset) => isListed(dataset) && claimsOf(dataset).some(isUncompared),
    Form: OtherSource,
  },
  {
    name: () => 'Write where a reader should begin',
    isOpen: (dataset) => isListed(dataset) && dataset.highlights.length < MOST_PLACES,
    Form: PlaceToBegin,
  },
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
  const steps = STEPS.filter((step) => step === open || (step.isOpen?.(dataset) ?? true));
  return (
    <section className="at-rest when-you-like" aria-label="When you like">
      <h3>When you like</h3>
      <ul>
        {steps.map((step) => (
          <li key={STEPS.indexOf(step)}>
            {step === open ? (
              <step.Form dataset={dataset} onClose={() => setOpen(null)} />
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
