/** Whose code a function on the stack is. */

const FAMILIES = [
  [/^(react|react-dom|scheduler|use-sync-external-store)$/, 'React'],
  [/^(d3-.+|internmap)$/, 'd3'],
  [/^@tanstack\//, 'TanStack'],
];

/** The path of a source → a library's name or the folder of ours; undefined for what is neither. */
export function originOfSource(source) {
  const library = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  if (library) return FAMILIES.find(([names]) => names.test(library))?.[1] ?? library;
  const folder = /(?:^|\/)src\/([^/]+)\//.exec(source)?.[1];
  return folder && `src/${folder}`;
}

/**
 * A stack, the innermost function first, → `{ origin, source }` of the innermost whose source is known. `maps`: source
 * maps by the name of a script. What the browser does for a function counts for the function. Without a known one:
 * “garbage collection”, “benchmark” for what stands in no file, or “engine” (compiling and the like).
 */
export function originOfStack(frames, maps) {
  if (frames[0]?.functionName === '(garbage collector)') return { origin: 'garbage collection' };
  for (const { url, lineNumber, columnNumber, scriptId } of frames) {
    const script = url?.split('/').at(-1);
    const source = maps.get(script)?.findEntry(lineNumber, columnNumber).originalSource;
    const origin = source && originOfSource(source);
    if (origin) return { origin, source };
    if (!url && Number(scriptId) > 0) return { origin: 'benchmark' };
  }
  return { origin: 'engine' };
}
