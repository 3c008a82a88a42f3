import { listOf } from '../../data/chronologies/records';
import { edtfOf, type FiledTime, timeOf } from '../../data/edtf/dateEnds';
import type { Fields } from '../../lib/fields';
import type { Confidence, Finding } from '../../model/claim';
import { typeLabel } from '../../model/vocabulary';
import { findingLabels } from '../../model/words/labels';
import { basisLabels } from '../../model/words/scales';
import { addTheme, citationsOf, idsIn, nameSource, noteOf, removeTheme, withFields } from './claimEdits';
import { useDraft } from './drafts';
import { Choice, Field } from './Field';
import { nameOf, textOf } from './fieldValues';
import { TokenField } from './TokenField';
import { problemWords, readTypedDate } from './typedDate';
import type { EditorProps } from './useClaimEditor';

/** What not every claim has: its themes and place, what other sources say, the figures of a sum, the status of a period. */
export function MoreFields({ editor }: EditorProps) {
  const { claim, records, dataset, draftKey, change, set } = editor;
  const { list, record } = claim;
  const { id } = record;
  const themes = listOf(records, 'themes');
  return (
    <>
      {list === 'sums' && <SumFields editor={editor} />}
      {list === 'periods' && (
        <Choice
          label="Status"
          value={textOf(record['status'])}
          options={dataset.statuses.map((status) => [status.id, status.name])}
          onChoose={(status) => set('the status', { status })}
        />
      )}
      <TokenField
        label="Themes"
        noun="theme"
        tokens={idsIn(record['themes']).map((theme) => ({ id: theme, name: nameOf(themes, theme, 'name') }))}
        known={themes.map(({ name }) => textOf(name))}
        onAdd={(name) => change('the themes', (now) => addTheme(now, id, name))}
        onRemove={(theme) => change('the themes', (now) => removeTheme(now, id, theme))}
      />
      <Field
        label="Place"
        value={textOf(record['place'])}
        draftKey={draftKey('place')}
        longest={200}
        onCommit={(text) => set('the place', { place: text.trim() || undefined })}
      />
      <OthersFields editor={editor} />
    </>
  );
}

interface FiledOthers extends FiledTime {
  readonly finding: Finding;
  readonly confidence?: Confidence;
  readonly note: string;
  readonly citations: readonly unknown[];
}

const CONFIDENCES = ['high', 'medium', 'low'] as const;

/** What other sources say of the claim: what came of comparing, their date, and which they are. */
function OthersFields({ editor }: EditorProps) {
  const { records, draftKey, change } = editor;
  // Nobody else can say how sure a finding is: it waits for that.
  const [waiting, setWaiting] = useDraft<Finding>(draftKey('others-finding'));
  const { record } = editor.claim;
  const others = record['others'] as FiledOthers | undefined;
  if (record['layer'] === 'others') return null;
  if (!others)
    return (
      <button
        type="button"
        className="edit-switch"
        onClick={() =>
          void editor.set('what other sources say', {
            others: { edtf: null, finding: 'not-compared', note: noteOf('not-compared'), citations: [] },
          })
        }
      >
        + What other sources say
      </button>
    );
  const sources = listOf(records, 'sources');
  /** Changes what is said of them, from what is kept by then. */
  const set = (patch: (kept: FiledOthers) => Fields, what = 'what other sources say') =>
    editor.set(what, ({ others: kept = others }) => ({
      others: withFields(kept as FiledOthers, patch(kept as FiledOthers)),
    }));
  const finding = waiting ?? others.finding;
  const choose = async (chosen: Finding, confidence: Confidence | undefined) => {
    if (chosen !== 'not-compared' && confidence === undefined) return setWaiting(chosen);
    const fault = await set(({ note }) => ({
      finding: chosen,
      note: noteOf(chosen, note),
      confidence: chosen === 'not-compared' ? undefined : confidence,
    }));
    // Not before: the field that says how sure it is would go, and come back once this is kept.
    if (fault === null) setWaiting(null);
  };
  return (
    <fieldset className="edit-others">
      <legend>Other sources</legend>
      <Choice
        label="They"
        value={finding}
        options={Object.entries(findingLabels)}
        onChoose={(chosen) => choose(chosen as Finding, others.confidence)}
      />
      <Field
        label="Their date"
        value={edtfOf(others) ?? ''}
        draftKey={draftKey('others-date')}
        longest={250}
        onCommit={(text) => {
          const typed = readTypedDate(text);
          if ('problem' in typed) return Promise.resolve(problemWords(typed));
          return set(
            () => ({ edtf: undefined, begin: undefined, end: undefined, ...timeOf(typed.edtf) }),
            'the date of other sources',
          );
        }}
      />
      {finding !== 'not-compared' && (
        <Choice
          label="How sure that is"
          value={others.confidence ?? ''}
          options={CONFIDENCES.map((one) => [one, one])}
          onChoose={(confidence) => choose(finding, confidence as Confidence)}
        />
      )}
      {waiting && (
        <p role="status" className="edit-problem">
          Choose how sure that is. Until then the claim stays “{findingLabels[others.finding]}”.
        </p>
      )}
      <TokenField
        label="Which sources"
        noun="source"
        tokens={citationsOf({ id: '', citations: others.citations }).map(({ source }) => ({
          id: source,
          name: nameOf(sources, source, 'title'),
        }))}
        known={sources.map(({ title }) => textOf(title))}
        onAdd={(name) => change('what other sources say', (now) => nameSource(now, record.id, name))}
        onRemove={(source) =>
          set(({ citations }) => ({
            citations: citations.filter((one) => (one as { source?: unknown }).source !== source),
          }))
        }
      />
      <Field
        label="What they say"
        value={others.note}
        draftKey={draftKey('others-note')}
        longest={4000}
        hasLines
        onCommit={(text) => set((kept) => ({ note: noteOf(kept.finding, text.trim()) }))}
      />
      <button
        type="button"
        className="edit-switch"
        onClick={() => void editor.set('what other sources say', { others: undefined })}
      >
        Remove what other sources say
      </button>
    </fieldset>
  );
}

interface FiledAmount {
  readonly value: number | null;
  readonly low?: number;
  readonly currency?: string;
  readonly unit?: string;
  readonly qualifier: string;
}

const QUALIFIERS = [
  ['exact', 'as it is said'],
  ['over', 'over'],
  ['at-least', 'at least'],
  ['up-to', 'up to'],
  ['range', 'from … to'],
  ['unquantified', 'no figure given'],
] as const;

/** A figure as it is typed, with commas or without; null for nothing, and what cannot be a figure as it is. */
const figureOf = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.replaceAll(',', '').trim());

/** The figures of a sum. */
function SumFields({ editor }: EditorProps) {
  const { dataset, draftKey } = editor;
  const { record } = editor.claim;
  const amount = record['amount'] as FiledAmount;
  const set = (patch: Fields) =>
    editor.set('the amount', ({ amount: kept }) => ({ amount: withFields(kept as FiledAmount, patch) }));
  return (
    <>
      <Field
        label="Amount"
        hint={amount.qualifier === 'range' ? 'the higher figure' : 'in figures'}
        value={amount.value === null ? '' : `${amount.value}`}
        draftKey={draftKey('amount')}
        longest={20}
        onCommit={(text) => {
          const value = figureOf(text);
          const isBare = amount.currency === undefined && amount.unit === undefined;
          return set({
            value,
            qualifier:
              value === null
                ? 'unquantified'
                : amount.qualifier === 'unquantified'
                  ? 'exact'
                  : amount.qualifier,
            ...(value !== null && isBare && { currency: 'USD' }),
          });
        }}
      />
      <Choice
        label="Said as"
        value={amount.qualifier}
        options={QUALIFIERS}
        onChoose={(qualifier) =>
          set({
            qualifier,
            low: qualifier === 'range' ? (amount.low ?? 0) : undefined,
            ...(qualifier === 'unquantified' && { value: null }),
          })
        }
      />
      {amount.qualifier === 'range' && (
        <Field
          label="From"
          value={`${amount.low ?? ''}`}
          draftKey={draftKey('low')}
          longest={20}
          onCommit={(text) => set({ low: figureOf(text) ?? undefined })}
        />
      )}
      <Field
        label="Currency or unit"
        hint="for example USD, or a word"
        value={amount.currency ?? amount.unit ?? ''}
        draftKey={draftKey('unit')}
        longest={60}
        onCommit={(text) => {
          const unit = text.trim();
          const isCurrency = /^[A-Z]{3}$/.test(unit);
          return set({
            currency: isCurrency ? unit : undefined,
            unit: isCurrency ? undefined : unit || undefined,
          });
        }}
      />
      <Choice
        label="It is"
        value={textOf(record['basis'])}
        options={Object.entries(basisLabels)}
        onChoose={(basis) => editor.set('what the sum covers', { basis })}
      />
      <Choice
        label="It was"
        value={textOf(record['type'])}
        options={dataset.types.map(({ id }) => [id, typeLabel(dataset, id)])}
        onChoose={(type) => editor.set('what became of the sum', { type })}
      />
      <Field
        label="Who says so"
        value={textOf(record['claimant'])}
        draftKey={draftKey('claimant')}
        longest={200}
        onCommit={(text) => editor.set('who says so', { claimant: text.trim() })}
      />
    </>
  );
}
