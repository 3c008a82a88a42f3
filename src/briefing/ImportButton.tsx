import { useId, useState } from 'react';
import type { Problem } from '../data/schema/problem';
import { readBriefingFile } from '../data/schema/readBriefingFile';
import type { Desk } from './desk';
import { takeIn } from './deskBriefings';

/** More than any briefing within the limits needs, bytes. */
const LARGEST = 25_000_000;
const MOST_PROBLEMS = 8;

interface Refused {
  readonly name: string;
  readonly problems: readonly Problem[];
}

interface Props {
  readonly desk: Desk;
  readonly onTaken: () => void;
}

/** Takes a briefing in from a file. A file with any fault changes nothing, and every fault is said with its place. */
export function ImportButton({ desk, onTaken }: Props) {
  const id = useId();
  const [refused, setRefused] = useState<Refused | null>(null);
  const take = async (file: File) => {
    const problems = await takeFile(desk, file);
    setRefused(problems.length > 0 ? { name: file.name, problems } : null);
    if (problems.length === 0) onTaken();
  };
  return (
    <>
      <label htmlFor={id} className="quiet-button import-button">
        Import a file…
        <input
          id={id}
          type="file"
          className="sr-only"
          accept=".json,application/json"
          onChange={({ currentTarget: input }) => {
            const [file] = input.files ?? [];
            if (file) void take(file);
            input.value = '';
          }}
        />
      </label>
      <div role="alert" className="import-refused">
        {refused && <RefusedFile refused={refused} />}
      </div>
    </>
  );
}

function RefusedFile({ refused: { name, problems } }: { refused: Refused }) {
  const more = problems.length - MOST_PROBLEMS;
  return (
    <>
      <p>“{name}” was not taken in, and nothing has changed:</p>
      <ul>
        {problems.slice(0, MOST_PROBLEMS).map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <span className="problem-path">{path || 'The file'}</span>: {message}
          </li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
    </>
  );
}

/** Takes the file in; what is wrong with it, if it was refused. */
async function takeFile(desk: Desk, file: File): Promise<readonly Problem[]> {
  if (file.size > LARGEST) return [{ path: '', message: 'is too large for a briefing' }];
  const text = await file.text().catch(() => null);
  if (text === null) return [{ path: '', message: 'could not be read' }];
  const read = readBriefingFile(text);
  if (!read.ok) return read.problems;
  takeIn(desk, read.briefing);
  desk.set({ said: sayTaken(read.briefing.title, read.dataset.id, desk.dataset.id) });
  return [];
}

function sayTaken(title: string, from: string, here: string): string {
  const taken = `Taken in: “${title}”.`;
  return from === here
    ? taken
    : `${taken} It was made for other data (${from}), so its scenes may show less here.`;
}
