import type { Plugin } from 'vite';

/** What the first paint does not wait for. */
const LATER = /\n? *<(?:script [^>]*type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g;
/** After what it waits for, fonts included. */
const AFTER_FIRST =
  /^[\s\S]*<(?:link rel="(?:stylesheet|preload)"|script src=)[^>]*>(?:<\/script>)?(?=[\s\S]*<noscript>)/;

/**
 * Puts style sheets, fonts and scripts that the first paint waits for before all scripts that it does not wait for. Over
 * HTTP/1.1 a browser has six connections to a server, and asks in them for what stands first: the seventh waits for another.
 */
export function orderHead(page: string): string {
  const end = page.indexOf('</head>');
  const head = page.slice(0, end);
  const later = head.match(LATER) ?? [];
  const rest = head.replace(LATER, '');
  const [first] = AFTER_FIRST.exec(rest) ?? [];
  if (first === undefined || later.length === 0)
    throw new Error('the head of index.html is not as it was: mend tools/page/orderHead.ts');
  return first + later.join('') + rest.slice(first.length) + page.slice(end);
}

/** After all plugins that put something into the head. */
export const orderedHead = (): Plugin => ({
  name: 'ordered-head',
  apply: 'build',
  transformIndexHtml: { order: 'post', handler: orderHead },
});
