import { createHash } from 'node:crypto';

export interface Edition {
  /** Changes with any file; 12 hex digits. */
  readonly version: string;
  /** Addresses relative to the app's own, in order. */
  readonly files: readonly string[];
}

/** What is built, yet never asked for by a page with its script. */
const NOT_ASKED_FOR = /^\.vite\/|^(?:robots\.txt|board\.png|plain\.css)$|\.schema\.json$|\.map$/;

/** A server may send on who asks for index.html, and a page cannot be opened with such an answer. */
const addressOf = (name: string): string => (name === 'index.html' ? './' : `./${name}`);

/** The app's files, by name, as one edition. */
export function editionOf(built: ReadonlyMap<string, string | Uint8Array>): Edition {
  const names = [...built.keys()].filter((name) => !NOT_ASKED_FOR.test(name)).sort();
  const hash = createHash('sha256');
  for (const name of names) {
    const content = createHash('sha256')
      .update(built.get(name) ?? '')
      .digest('hex');
    hash.update(`${name} ${content}\n`);
  }
  return { version: hash.digest('hex').slice(0, 12), files: names.map(addressOf) };
}
