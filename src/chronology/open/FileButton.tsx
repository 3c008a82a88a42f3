import { useId } from 'react';

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
