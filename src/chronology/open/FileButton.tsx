import { type ReactNode, useId, useState } from 'react';
import { many } from './tableWords';

/** Most of the files that were dropped together which are named. */
const NAMED = 8;

/** Lets a reader choose a file. */
export function FileButton({ onFile }: { onFile: (file: File | undefined) => void }) {
  const id = useId();
  return (
    <label htmlFor={id} className="main-button">
      Choose a file…
      <input
        id={id}
        type="file"
        className="sr-only"
        onChange={({ currentTarget: input }) => {
          onFile(input.files?.[0]);
          input.value = '';
        }}
      />
    </label>
  );
}

/** Takes files that were dropped together: one is opened, and of several the reader chooses one in `choice`. */
export function useOneFile(onFile: (file: File) => void): {
  readonly take: (files: FileList | undefined) => void;
  readonly choice: ReactNode;
} {
  const [several, setSeveral] = useState<readonly File[]>([]);
  const take = (files: Iterable<File> = []) => {
    const [first, ...others] = files;
    setSeveral(first && others.length > 0 ? [first, ...others] : []);
    if (first && others.length === 0) onFile(first);
  };
  return {
    take,
    choice: several.length > 0 && <OneOfSeveral files={several} onFile={(file) => take([file])} />,
  };
}

function OneOfSeveral({ files, onFile }: { files: readonly File[]; onFile: (file: File) => void }) {
  const rest = files.length - NAMED;
  return (
    <p className="open-before">
      <span>One file is opened at a time. Which of the {files.length}?</span>
      {files.slice(0, NAMED).map((file, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files of the same name may come from two folders
        <button key={at} type="button" className="quiet-button" onClick={() => onFile(file)}>
          {file.name}
        </button>
      ))}
      {rest > 0 && <span>and {many(rest, 'other file')}</span>}
    </p>
  );
}
