/**
 * Lets the browser ask before the page is left as long as there is something to lose. Only as long: a browser may keep a page
 * that does not ask for Back (HTML, `beforeunload`).
 */
export function createLeaveGuard(): (isNeeded: boolean) => void {
  const ask = (event: Event): void => event.preventDefault();
  return (isNeeded) => {
    if (isNeeded) globalThis.addEventListener('beforeunload', ask);
    else globalThis.removeEventListener('beforeunload', ask);
  };
}
