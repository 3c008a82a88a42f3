/**
 * Addresses of scripts that the page itself starts: workers. The page's policy (`require-trusted-types-for 'script'`)
 * takes them only from the one policy of the name `app`, which can be made but once: here.
 */

import { pageAddress } from '../state/addressSync';

interface ScriptPolicy {
  /** At run time a `TrustedScriptURL`; the DOM's types, which do not know it yet, take text. */
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

/** Refuses with a `TypeError` what is not of this site. */
function ownAddress(url: string): string {
  const { href, origin } = new URL(url, document.baseURI);
  if (origin !== new URL(pageAddress()).origin) throw new TypeError(`not a script of this site: ${href}`);
  return href;
}

const rules: ScriptPolicy = { createScriptURL: ownAddress };
let policy: ScriptPolicy | null = null;

function makePolicy(): ScriptPolicy {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('app', rules) ?? rules;
}

/**
 * A script of this site as `new Worker` and `serviceWorker.register` take it under Trusted Types; in browsers without
 * them, its absolute address. `url` may be relative to the page. Throws a `TypeError` for a script of another site.
 */
export function trustedScript(url: string): string {
  policy ??= makePolicy();
  return policy.createScriptURL(url);
}
