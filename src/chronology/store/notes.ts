/** What a page tells the next one in this window, which opens a chronology: how to begin. */

const EDITING = 'relata-editing';
const FOCUS = 'relata-focus';

function leave(key: string, id: string): void {
  try {
    sessionStorage.setItem(key, id);
  } catch {
    // Then it opens as it is read, with the focus at the top, and editing begins with a press.
  }
}

function take(key: string, id: string): boolean {
  try {
    const isMeant = sessionStorage.getItem(key) === id;
    if (isMeant) sessionStorage.removeItem(key);
    return isMeant;
  } catch {
    return false;
  }
}

/** Says that the window which opens this chronology next is to start with editing. */
export const editNext = (id: string): void => leave(EDITING, id);

/** Whether that was said of this chronology; true once. */
export const takeEditNext = (id: string): boolean => take(EDITING, id);

/** Says that what became of the table has the focus when this chronology is opened next. */
export const focusNext = (id: string): void => leave(FOCUS, id);

/** Whether that was said of this chronology; true once. */
export const takeFocusNext = (id: string): boolean => take(FOCUS, id);
