import { useState } from 'react';
import type { FileRecord } from '../../data/chronologies/records';
import { edtfOf, timeOf } from '../../data/edtf/dateEnds';
import { NO_SOURCE } from '../../model/dataset';
import { isAddedByHand } from '../../model/words/revisions';
import { formatSpanShort } from '../../model/words/spans';
import { Segmented } from '../../ui/Segmented';
import { citationsOf } from './claimEdits';
import { DatePreview } from './DatePreview';
import { Field } from './Field';
import type { FiledDate } from './fieldValues';
import { basisOf, dateText, problemWords, readTypedDate } from './typedDate';
import type { EditorProps } from './useClaimEditor';

/** The date of a claim: when, how that is known, and how its source writes it. */
export function DateFields({ editor }: EditorProps) {
  const { claim, dataset, draftKey, set, move } = editor;
  const { record } = claim;
  // Words that mean the date stay as they were typed; the picture below says what they mean.
  const [lastTyped, setLastTyped] = useState<{ edtf: string | null; text: string } | null>(null);
  const date = record['date'] as FiledDate;
  const edtf = edtfOf(date);
  const isCopied =
    isAddedByHand(record.id, dataset) && citationsOf(record).some(({ source }) => source !== NO_SOURCE);
  const commit = (text: string) => {
    const typed = readTypedDate(text);
    if ('problem' in typed) return Promise.resolve(problemWords(typed));
    setLastTyped({ edtf: typed.edtf, text: text.trim() });
    return move(
      withDate((kept) => ({
        ...timeOf(typed.edtf),
        basis: basisOf(typed, kept, isCopied),
        // What the source writes stays what it writes, whatever its reader takes it to mean.
        wording: kept.wording ?? (isCopied ? typed.wording : null),
      })),
      typed.span === null ? 'the undated' : formatSpanShort(typed.span),
    );
  };
  const preview = (text: string) => {
    const typed = readTypedDate(text);
    if ('problem' in typed) return <p className="edit-problem">{problemWords(typed)}</p>;
    if (typed.span === null) return <p className="muted">No date: it will stand with the undated.</p>;
    return <DatePreview span={typed.span} edtf={typed.edtf} basis={basisOf(typed, date, isCopied)} />;
  };
  return (
    <>
      <Field
        label="When"
        hint="for example 20 Feb 2006, c. 2006"
        value={lastTyped?.edtf === edtf ? lastTyped.text : dateText(date)}
        draftKey={draftKey('date')}
        longest={250}
        onCommit={commit}
        preview={preview}
      />
      {edtf !== null && (
        <Segmented
          legend="The date is"
          options={BASES}
          chosen={date.basis === 'unstated' ? 'stated' : date.basis}
          onChange={(basis) =>
            void set(
              'how the date is known',
              withDate((kept) => ({ ...kept, basis })),
            )
          }
        />
      )}
      {(date.wording !== null || edtf !== null) && (
        <Field
          label="The date in the source’s words"
          value={date.wording ?? ''}
          draftKey={draftKey('wording')}
          longest={250}
          onCommit={(text) =>
            set(
              'the words of the date',
              withDate((kept) => ({ ...kept, wording: text.trim() || null })),
            )
          }
        />
      )}
    </>
  );
}

/** Makes another date from the one that is kept. */
const withDate =
  (make: (kept: FiledDate) => FiledDate) =>
  ({ date }: FileRecord) => ({ date: make(date as FiledDate) });

const BASES = [
  { id: 'stated', label: 'stated' },
  { id: 'derived', label: 'worked out' },
  { id: 'inferred', label: 'inferred' },
  { id: 'set', label: 'set by hand' },
] as const;
