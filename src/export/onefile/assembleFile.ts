/** The one file as text: made by the build, by the served app, and by the file itself when it saves another. */

/** What the build makes, the same in every file. */
export interface FileParts {
  /** The page, with `{{slots}}` for all that is put in. Its policy holds the digests of style and app. */
  readonly shell: string;
  readonly style: string;
  /** The app's script: gzip, base64. */
  readonly app: string;
}

export interface FileContent {
  readonly title: string;
  /** A `relata/1` file. */
  readonly dataset: string;
  /** A `relata-briefing/1` file: the briefing that comes before those of the dataset; null for none. */
  readonly briefing: string | null;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

/** JSON that says the same and cannot end the element that it stands in. */
const escapeJson = (json: string): string => json.replaceAll('<', '\\u003c');

/** The page with everything in it, the shell too: from a file all of its own parts can be read again. */
export function assembleFile(
  { shell, style, app }: FileParts,
  { title, dataset, briefing }: FileContent,
): string {
  const slots: Readonly<Record<string, string>> = {
    title: escapeText(title),
    shell: escapeJson(JSON.stringify(shell)),
    dataset: escapeJson(dataset),
    briefing: escapeJson(briefing ?? 'null'),
    style,
    app,
  };
  return shell.replace(/\{\{(\w+)\}\}/g, (slot, name: string) => slots[name] ?? slot);
}

/** The parts of the file that `page` was opened from, as they were written; null where it was served. */
export function ownParts(page: Document): FileParts | null {
  const [shell, style, app] = ['shell', 'style', 'app'].map((id) => page.getElementById(id)?.textContent);
  return shell && style && app ? { shell: String(JSON.parse(shell)), style, app } : null;
}
