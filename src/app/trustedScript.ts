/**
 * Addresses of the scripts that the page starts itself: its workers. The page's policy
 * (`require-trusted-types-for 'script'`) accepts them only from the Trusted Types policy `app`, which may be created
 * only once: here.
 */

interface ScriptPolicy {
  /** Returns a `TrustedScriptURL`; the DOM's types do not know it yet and accept text. */
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

/** The absolute address of a script. Throws a `TypeError` for another site. */
function ownAddress(url: string): string {
  const { href, origin } = new URL(url, document.baseURI);
  if (origin !== new URL(document.URL).origin) throw new TypeError(`not a script of this site: ${href}`);
  return href;
}

const rules: ScriptPolicy = { createScriptURL: ownAddress };
let policy: ScriptPolicy | null = null;

/**
 * Address of a script of this site for `new Worker` and `serviceWorker.register`: a `TrustedScriptURL`, or plain text in
 * browsers without Trusted Types. `url` may be relative to the page. Throws a `TypeError` for another site's script.
 */
export function trustedScript(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('app', rules) ?? rules;
  return policy.createScriptURL(url);
}
