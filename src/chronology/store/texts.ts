/**
 * Texts of sources against which quotations are checked. They are kept as long as this window is open, and never become
 * part of a chronology.
 */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { SourceTexts } from '../quotes/claimQuotations';
import { sourceTextOf } from '../quotes/sourceText';

interface KeptText {
  readonly chronology: string;
  readonly source: string;
  /** Name of the file. */
  readonly name: string;
  readonly text: string;
}

const KEY = 'relata-texts';

/** What this window kept before it was loaded anew; nothing where it may not keep anything. */
function recall(): readonly KeptText[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

const store = createStore<{ readonly texts: readonly KeptText[] }>(() => ({ texts: recall() }));

function keep(texts: readonly KeptText[]): void {
  store.setState({ texts });
  try {
    sessionStorage.setItem(KEY, JSON.stringify(texts));
  } catch {
    // Too long, or forbidden: then they last until the page is loaded anew.
  }
}

const others = ({ chronology, source }: Pick<KeptText, 'chronology' | 'source'>) =>
  store.getState().texts.filter((one) => one.chronology !== chronology || one.source !== source);

/** Keeps the text of a source, in the place of the one before. */
export const keepText = (text: KeptText): void => keep([...others(text), text]);

export const forgetText = (text: Pick<KeptText, 'chronology' | 'source'>): void => keep(others(text));

/** A source as a file has it. */
interface FiledSource {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** The texts of a chronology's sources that are at hand. */
export function useSourceTexts(chronology: string, sources: readonly FiledSource[]): SourceTexts {
  const texts = useStore(store, (state) => state.texts);
  return useMemo(() => {
    const counts = new Map(sources.map(({ id, paragraphs }) => [id, paragraphs]));
    return new Map(
      texts
        .filter((one) => one.chronology === chronology && counts.has(one.source))
        .map(({ source, name, text }) => {
          const expected = counts.get(source);
          return [source, sourceTextOf(name, text, typeof expected === 'number' ? expected : undefined)];
        }),
    );
  }, [texts, chronology, sources]);
}
