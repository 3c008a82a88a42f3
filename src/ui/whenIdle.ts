/** Some browsers have no `requestIdleCallback`. */
const later = globalThis.requestIdleCallback ?? ((done: () => void) => globalThis.setTimeout(done));

/** Comes when the page has painted and has nothing else to do, after a second at the latest. */
export const atRest = (): Promise<unknown> => new Promise((resolve) => later(resolve, { timeout: 1000 }));
