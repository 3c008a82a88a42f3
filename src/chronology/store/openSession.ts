/** The chronology of one's own that this window has open. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  createSession,
  type Edit,
  type Explained,
  type Session,
  type SessionState,
  type ShownDataset,
  UNREAD,
} from './session';

const open = createStore<{ readonly session: Session | null }>(() => ({ session: null }));

/** Opens a chronology in this window, once: what is being kept, and what was read, outlives a change of page. */
export function openSession(id: string, page: ShownDataset): void {
  const { session } = open.getState();
  if (session?.id === id) return;
  session?.close();
  open.setState({ session: createSession(id, page) });
}

const unread = createStore<SessionState>(() => UNREAD);

/** Part of what is known of the open chronology. Renders again only when the selected value changes. */
export const useSession = <T>(selector: (state: SessionState) => T): T =>
  useStore(
    useStore(open, ({ session }) => session ?? unread),
    selector,
  );

/** The session; what is asked of it before it is opened waits for it. */
function whenOpen(): Promise<Session> {
  const { session } = open.getState();
  if (session) return Promise.resolve(session);
  return new Promise((resolve) => {
    const stop = open.subscribe((now) => {
      if (!now.session) return;
      stop();
      resolve(now.session);
    });
  });
}

/** Reads what the open chronology holds, unless that is known. */
export const readRecords = (): Promise<void> => whenOpen().then((session) => session.readRecords());

/** Carries out an edit of the open chronology. Resolves to why it was not kept, in a sentence, or to null. */
export const edit = (what: Edit): Promise<string | null> => whenOpen().then((session) => session.edit(what));

export const undo = (): Promise<string | null> => whenOpen().then((session) => session.undo());
export const redo = (): Promise<string | null> => whenOpen().then((session) => session.redo());

/** Says why a thing was changed since an act. Resolves to why that was not kept, or to null. */
export const explain = (what: Explained, reason: string): Promise<string | null> =>
  whenOpen().then((session) => session.explain(what, reason));
