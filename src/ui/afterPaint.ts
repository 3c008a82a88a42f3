/** What is to be done once the page has been painted. */
const waiting = new Set<() => void>();
let isOnItsWay = false;

/**
 * Calls back two frames on and a task later: what was drawn before is on the screen by then. A task that waits already
 * waits no longer for it. Returns the way to call it off.
 */
export function afterPaint(task: () => void): () => void {
  waiting.add(task);
  if (!isOnItsWay) requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(runAll)));
  isOnItsWay = true;
  return () => waiting.delete(task);
}

function runAll(): void {
  isOnItsWay = false;
  const tasks = [...waiting];
  waiting.clear();
  for (const task of tasks) task();
}
