import { createHash } from 'node:crypto';

interface ShellInput {
  /** The built index.html. */
  readonly page: string;
  /** An SVG. */
  readonly icon: string;
  readonly style: string;
  /** The script that starts the app. */
  readonly start: string;
  /** The app's script, unpacked. */
  readonly code: string;
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the page may do: run these two scripts, wear this style, and ask nobody for anything. */
const policyOf = ({ start, code, style }: ShellInput) =>
  [
    "default-src 'none'",
    `script-src ${hashOf(start)} ${hashOf(code)}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app',
  ].join('; ');

/** Replaces what the page must have; a function, because code may hold `$&`. */
function put(page: string, [what, text]: readonly [RegExp, string]): string {
  if (!what.test(page)) throw new Error(`index.html has nothing like ${what}: mend tools/onefile/shellOf.ts`);
  return page.replace(what, () => text);
}

/**
 * The page of the one file, with `{{slots}}` for `assembleFile`. Throws where index.html has changed so that a part has
 * no place.
 */
export function shellOf(input: ShellInput): string {
  const blocks = [
    '<script type="application/json" id="dataset">{{dataset}}</script>',
    '<script type="application/json" id="briefing">{{briefing}}</script>',
    '<script type="application/json" id="shell">{{shell}}</script>',
    '<script type="application/gzip;base64" id="app">{{app}}</script>',
    `<script type="module">${input.start}</script>`,
  ];
  const parts: readonly (readonly [RegExp, string])[] = [
    [/\s*<script\b[^>]*\bsrc=[^>]*><\/script>/, ''],
    [/\s*<link\b[^>]*rel="stylesheet"[^>]*>/, ''],
    [/\s*<link\b[^>]*rel="manifest"[^>]*>/, ''],
    [/\s*<meta\s+name="description"[^>]*>/, ''],
    [/\s*The data are in\s*<a\b[^>]*>[^<]*<\/a>\./, ''],
    [/(?<=<link\b[^>]*rel="icon"[^>]*href=")[^"]*/, `data:image/svg+xml,${encodeURIComponent(input.icon)}`],
    [/(?<=<title>)[^<]*/, 'Relata: {{title}}'],
    [/(?<=<h1>)[^<]*/, '{{title}}'],
    [/(?<=<head>)/, `\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(input)}" />`],
    [/(?=<\/head>)/, '  <style id="style">{{style}}</style>\n  '],
    [/(?=<\/body>)/, `  ${blocks.join('\n    ')}\n  `],
  ];
  return parts.reduce(put, input.page);
}
