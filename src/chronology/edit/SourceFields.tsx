import type { ReactNode } from 'react';
import { type FileRecord, keyOf, listOf } from '../../data/chronologies/records';
import { NO_SOURCE, TABLE_SOURCE } from '../../model/dataset';
import { type CheckedQuotation, checkClaim } from '../quotes/claimQuotations';
import { QuotationNote } from '../quotes/QuotationNote';
import { SourceTextBar } from '../quotes/SourceTextBar';
import { useSourceTexts } from '../store/texts';
import { addSource, citationsOf, removeSource, withCitation } from './claimEdits';
import { countWords, Field } from './Field';
import { nameOf, textOf } from './fieldValues';
import { TokenField } from './TokenField';
import type { EditorProps } from './useClaimEditor';

interface FiledQuote {
  readonly text: string;
  readonly speaker: string;
}

const quoteOf = (record: FileRecord) => record['quote'] as FiledQuote | undefined;

/** What a claim rests on: its sources, where in each and in which words, and what it quotes; checked where their texts are at hand. */
export function SourceFields({ editor }: EditorProps) {
  const { claim, records, dataset, chronology, draftKey, change, set } = editor;
  const { record } = claim;
  const { id } = record;
  const sources = listOf(records, 'sources');
  const citations = citationsOf(record);
  const texts = useSourceTexts(chronology, sources);
  const { one, sign } = dataset.labels.paragraph;
  // Its rows are those of no other source.
  const hasTable = records.has(keyOf('sources', TABLE_SOURCE));
  const quote = quoteOf(record);
  /** Says whether words that are being typed stand in the source's text. */
  const noteOf = (
    typed: string,
    changed: Partial<FileRecord>,
    field: CheckedQuotation['field'],
    onSpelling: (words: string) => void,
  ): ReactNode => {
    if (typed.trim() === '') return null;
    const checked = checkClaim({ ...record, ...changed }, texts).find(
      (each) => each.field === field && each.words === typed.trim(),
    );
    return checked && <QuotationNote checked={checked} sign={sign} onSpelling={onSpelling} />;
  };
  const quoted = (text: string, kept: FileRecord = record) => ({
    text,
    speaker: quoteOf(kept)?.speaker ?? 'not given',
  });
  const setQuote = (text: string) =>
    set('the quotation', (kept) => ({ quote: text.trim() === '' ? undefined : quoted(text.trim(), kept) }));
  return (
    <>
      <TokenField
        label="Sources"
        noun="source"
        tokens={citations.map(({ source }) => ({
          id: source,
          name: nameOf(sources, source, 'title'),
          isFixed: source === NO_SOURCE && citations.length === 1,
        }))}
        known={sources.filter(({ id: its }) => its !== NO_SOURCE).map(({ title }) => textOf(title))}
        onAdd={(name) => change('the sources', (now) => addSource(now, id, name))}
        onRemove={(source) => change('the sources', (now) => removeSource(now, id, source))}
      />
      {citations.map((citation, at) => {
        const { source, paragraph, passage } = citation;
        const of = citations.length > 1 ? `, ${nameOf(sources, source, 'title')}` : '';
        const setPassage = (text: string) => {
          const exact = text.trim();
          return set('the words of the source', (kept) => ({
            citations: withCitation(citationsOf(kept), at, {
              passage: exact === '' ? undefined : { ...passage, exact },
            }),
          }));
        };
        return (
          <div key={draftKey(`citation-${at}`)} className="edit-citation">
            {(!hasTable || source === TABLE_SOURCE || paragraph !== undefined) && (
              <Field
                label={`Where in the source${of}`}
                hint={`number of the ${one}`}
                value={paragraph === undefined ? '' : `${paragraph}`}
                draftKey={draftKey(`paragraph-${at}`)}
                longest={6}
                onCommit={(text) => {
                  const number = text.trim() === '' ? undefined : Number(text);
                  return set('the place in the source', (kept) => ({
                    citations: withCitation(citationsOf(kept), at, { paragraph: number }),
                  }));
                }}
              />
            )}
            <Field
              label={`Words of the source${of}`}
              hint={`${countWords(passage?.exact ?? '')} of 12 words`}
              value={passage?.exact ?? ''}
              draftKey={draftKey(`passage-${at}`)}
              longest={200}
              onCommit={setPassage}
              preview={(text) =>
                noteOf(
                  text,
                  { citations: withCitation(citations, at, { passage: { exact: text.trim() } }) },
                  'citations',
                  (words) => void setPassage(words),
                )
              }
            />
          </div>
        );
      })}
      <Field
        label="Quotation"
        hint={`${countWords(quote?.text ?? '')} of 12 words`}
        value={quote?.text ?? ''}
        draftKey={draftKey('quote')}
        longest={200}
        onCommit={setQuote}
        preview={(text) =>
          noteOf(text, { quote: quoted(text.trim()) }, 'quote', (words) => void setQuote(words))
        }
      />
      {quote && (
        <Field
          label="Who says it"
          value={quote.speaker}
          draftKey={draftKey('speaker')}
          longest={200}
          onCommit={(text) =>
            set('the speaker', (kept) => ({ quote: { ...(quoteOf(kept) ?? quote), speaker: text.trim() } }))
          }
        />
      )}
      <details className="edit-check">
        <summary>Check quotations against the source’s text</summary>
        <SourceTextBar chronology={chronology} records={records} texts={texts} />
      </details>
    </>
  );
}
