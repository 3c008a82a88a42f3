import { useContext, useId, useMemo, useState } from 'react';
import type { FilteredDataset } from '../../../filter/filterDataset';
import { capitalize } from '../../../lib/text';
import type { Claim, ClaimKind } from '../../../model/claim';
import { type Dataset, kindsIn } from '../../../model/dataset';
import { type Reading, spanIn } from '../../../model/reading';
import { type Match, startOf } from '../../../model/span';
import { kindLabel, type Labels } from '../../../model/vocabulary';
import { type OrderReport, reportOrder } from '../../../model/words/order';
import { formatSpanShort } from '../../../model/words/spans';
import { useViewState } from '../../../state/store';
import { CitationTools, CopyLink } from '../../snapshot/CitationTools';
import { BriefingAct } from '../briefingAct';

type Tool = 'cite' | 'compare';

/** Tools for a claim that has been read: cite it, link to it, compare its dates with another's, add it to a briefing. */
export function EvidenceTools({ claim, shown }: { claim: Claim; shown: FilteredDataset }) {
  const [open, setOpen] = useState<Tool | null>(null);
  const id = useId();
  const tool = (name: Tool, label: string) => (
    <button
      type="button"
      className="quiet-button"
      aria-expanded={open === name}
      aria-controls={`${id}${name}`}
      onClick={() => setOpen(open === name ? null : name)}
    >
      {label}
    </button>
  );
  return (
    <section aria-label="Tools" className="evidence-tools">
      <div className="tool-row">
        {tool('cite', 'Cite')}
        <CopyLink claim={claim} shown={shown} />
        {tool('compare', 'Compare')}
        {useContext(BriefingAct)}
      </div>
      <div id={`${id}cite`} hidden={open !== 'cite'}>
        {open === 'cite' && <CitationTools claim={claim} shown={shown} />}
      </div>
      <div id={`${id}compare`} hidden={open !== 'compare'}>
        {open === 'compare' && <CompareDates claim={claim} shown={shown} />}
      </div>
    </section>
  );
}

/** Says whether the dates show that a claim came before or after another. */
function CompareDates({ claim, shown }: { claim: Claim; shown: FilteredDataset }) {
  const field = useId();
  const reading = useViewState((view) => view.reading);
  const [chosen, setChosen] = useState('');
  const { whole, claims, matches, byId } = shown;
  const { groups, left } = useMemo(
    () => comparisonOptions(whole, claim, claims, matches, reading),
    [whole, claim, claims, matches, reading],
  );
  const second = byId.get(chosen);
  return (
    <section aria-label="Compare dates" className="compare-dates">
      <h4 className="eyebrow">
        <label htmlFor={field}>Compare with</label>
      </h4>
      <select id={field} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">Choose another claim</option>
        {groups.map(({ kind, label, options }) => (
          <optgroup key={kind} label={label}>
            {options.map(({ id, words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {left > 0 && (
        <p className="muted">
          The list holds the matching claims nearest in time. {left} more are left out: use the filters to
          reach them.
        </p>
      )}
      <div role="status">
        {second && (
          <Answer
            report={reportOrder(claim, second, reading, whole)}
            reading={reading}
            labels={whole.labels}
          />
        )}
      </div>
    </section>
  );
}

interface AnswerProps {
  readonly report: OrderReport;
  readonly reading: Reading;
  readonly labels: Labels;
}

function Answer({ report, reading, labels }: AnswerProps) {
  const { words, otherwise, isSameEvent } = report;
  return (
    <>
      {isSameEvent && <p>According to {labels.others}, both are the same event.</p>}
      <p>
        <span className="muted">Dates as in {labels[reading]}:</span> {words}
      </p>
      {otherwise ? (
        <p>
          <span className="muted">Dates as in {labels[reading === 'primary' ? 'others' : 'primary']}:</span>{' '}
          {otherwise}
        </p>
      ) : (
        <p className="muted">The other dates give the same answer.</p>
      )}
    </>
  );
}

/** Options of one kind of claim. */
interface OptionGroup {
  readonly kind: ClaimKind;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly words: string }[];
}

/** Maximum options listed. */
const MAX_OPTIONS = 500;

/** Claims to compare with, by kind and in date order, and how many were left out. */
export interface ComparisonOptions {
  readonly groups: readonly OptionGroup[];
  readonly left: number;
}

/**
 * All other claims of the layers shown; above the maximum, the matching ones nearest in time. `matches` holds the claims
 * of the layers shown with their matches.
 */
export function comparisonOptions(
  dataset: Dataset,
  claim: Claim,
  claims: readonly Claim[],
  matches: ReadonlyMap<string, Match>,
  reading: Reading,
): ComparisonOptions {
  const others = claims.filter(({ id }) => id !== claim.id && matches.has(id));
  const chosen = others.length > MAX_OPTIONS ? nearest(claim, others, matches, reading) : others;
  const start = (one: Claim) => startOf(spanIn(one, reading));
  const byDate = [...chosen].sort((a, b) => compare(start(a), start(b)));
  return {
    left: others.length - chosen.length,
    groups: kindsIn(dataset)
      .map((kind) => ({
        kind,
        label: capitalize(kindLabel(dataset, kind, 2)),
        options: byDate.filter((one) => one.kind === kind),
      }))
      .filter(({ options }) => options.length > 0)
      .map((group) => ({
        ...group,
        options: group.options.map((one) => ({
          id: one.id,
          words: `${formatSpanShort(spanIn(one, reading))} · ${one.title}`,
        })),
      })),
  };
}

function nearest(
  claim: Claim,
  others: readonly Claim[],
  matches: ReadonlyMap<string, Match>,
  reading: Reading,
): readonly Claim[] {
  const at = startOf(spanIn(claim, reading));
  const distance = (one: Claim) => {
    const start = startOf(spanIn(one, reading));
    return start === at ? 0 : Math.abs(start - at);
  };
  return others
    .filter(({ id }) => matches.get(id) !== 'outside')
    .map((one) => ({ one, far: distance(one) }))
    .sort((a, b) => compare(a.far, b.far))
    .slice(0, MAX_OPTIONS)
    .map(({ one }) => one);
}

/** Compares numbers; Infinity, the start of an undated claim, equals itself. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
