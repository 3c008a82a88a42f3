import './quotes.css';
import { type DragEvent, useId, useState } from 'react';
import { type FileRecord, listOf, type Records } from '../../data/chronologies/records';
import { decodeText } from '../../data/import/formats/decodeText';
import { formatFigure } from '../../lib/number';
import { Dialog } from '../../ui/Dialog';
import { forgetText, keepText } from '../store/texts';
import type { SourceTexts } from './claimQuotations';

interface Props {
  /** Id of the chronology. */
  readonly chronology: string;
  readonly records: Records;
  readonly texts: SourceTexts;
}

const titleOf = ({ id, title }: FileRecord): string => (typeof title === 'string' ? title : id);

/** Takes in the text of a source, dropped, chosen or pasted, so that quotations can be checked against it; says which are at hand. */
export function SourceTextBar({ chronology, records, texts }: Props) {
  const sources = listOf(records, 'sources');
  const [main = null] = [...sources.filter((one) => one['primary'] === true), ...sources];
  const [chosen, setChosen] = useState<string | null>(null);
  const [isPasting, setIsPasting] = useState(false);
  const [problem, setProblem] = useState('');
  const id = useId();
  const source = chosen ?? main?.id;
  if (source === undefined) return null;
  const take = (name: string, text: string) => {
    const isText = text.trim() !== '' && !text.includes('\0');
    setProblem(isText ? '' : `“${name}” holds no text. Copy the words of the source and paste them.`);
    if (isText) keepText({ chronology, source, name, text });
  };
  const takeFile = async (file: File | undefined) => {
    if (file) take(file.name, decodeText(new Uint8Array(await file.arrayBuffer())).text);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const { files } = event.dataTransfer;
    if (files.length > 1) setProblem('One text is taken at a time. Drop one file alone.');
    else void takeFile(files[0]);
  };
  return (
    <section
      aria-label="Text of a source"
      className="source-texts"
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      {texts.size === 0 && (
        <p>Drop the source’s text here to have every quotation checked against it to the letter.</p>
      )}
      {[...texts].map(([of, { name, paragraphs }]) => (
        <p key={of}>
          Quotations checked against <strong>{name}</strong>, {formatFigure(paragraphs.length)}{' '}
          {paragraphs.length === 1 ? 'paragraph' : 'paragraphs'}{' '}
          <button
            type="button"
            className="link-button"
            aria-label={`Take ${name} away`}
            onClick={() => forgetText({ chronology, source: of })}
          >
            take away
          </button>
        </p>
      ))}
      <div className="source-texts-take">
        {sources.length > 1 && (
          <label>
            Text of{' '}
            <select value={source} onChange={({ target }) => setChosen(target.value)}>
              {sources.map((one) => (
                <option key={one.id} value={one.id}>
                  {titleOf(one)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label htmlFor={id} className="text-button">
          Choose a text…
          <input
            id={id}
            type="file"
            className="sr-only"
            onChange={({ currentTarget: input }) => {
              void takeFile(input.files?.[0]);
              input.value = '';
            }}
          />
        </label>
        <button type="button" className="text-button" onClick={() => setIsPasting(true)}>
          Paste a text…
        </button>
      </div>
      <p role="alert">{problem}</p>
      {isPasting && (
        <PasteDialog
          onClose={() => setIsPasting(false)}
          onText={(text) => {
            setIsPasting(false);
            take('the pasted text', text);
          }}
        />
      )}
    </section>
  );
}

function PasteDialog({ onClose, onText }: { onClose: () => void; onText: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <Dialog title="Text of the source" onClose={onClose}>
      <p>It is used to check quotations as long as this window is open, and kept nowhere else.</p>
      <label className="paste-text">
        Paste it here
        <textarea rows={10} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <button type="button" className="main-button" onClick={() => onText(text)}>
        Use this text
      </button>
    </Dialog>
  );
}
