import type { Plugin } from 'vite';

const HEAD = /^[\s\S]*?(?=<\/head>)/;
/** What the first paint waits for; what stands in `noscript` is for others. */
const BLOCKING =
  /<noscript>[\s\S]*?<\/noscript>|\n? *<(?:link rel="stylesheet"|script src=)[^>]*>(?:<\/script>)?/g;
const FIRST_OTHER = /\n? *<(?:script [^>]*type="module"|link rel="(?:module)?preload")/;

/**
 * Puts the style sheets and scripts that the first paint waits for before all else that the head names. Over HTTP/1.1 a browser
 * has six connections to a server, in which it asks for what stands first: a font before a style sheet makes the page wait for
 * both.
 */
export function orderHead(page: string): string {
  return page.replace(HEAD, (head) => {
    const blocking: string[] = [];
    const rest = head.replace(BLOCKING, (tag) => {
      if (tag.startsWith('<noscript>')) return tag;
      blocking.push(tag);
      return '';
    });
    const place = rest.search(FIRST_OTHER);
    if (place < 0) throw new Error('index.html names no script: mend tools/page/blockingFirst.ts');
    return rest.slice(0, place) + blocking.join('') + rest.slice(place);
  });
}

/** After all plugins that put something into the head. */
export const blockingFirst = (): Plugin => ({
  name: 'blocking-first',
  apply: 'build',
  transformIndexHtml: { order: 'post', handler: orderHead },
});
