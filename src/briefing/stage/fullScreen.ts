/** The browser's keyboard lock, if it has one: without it Esc leaves full screen and never reaches the page. */
interface KeyboardLock {
  readonly lock: (keys: readonly string[]) => Promise<void>;
}

const hasLock = (value: unknown): value is KeyboardLock =>
  typeof value === 'object' && value !== null && 'lock' in value && typeof value.lock === 'function';

/** Goes to full screen or back; does nothing where the browser refuses. */
export async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) return await document.exitFullscreen();
    await document.documentElement.requestFullscreen();
    const keyboard: unknown = 'keyboard' in navigator ? navigator.keyboard : null;
    if (hasLock(keyboard)) await keyboard.lock(['Escape']);
  } catch {
    // The page works in a plain window as well.
  }
}
