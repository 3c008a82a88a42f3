import { useCallback, useEffect, useRef } from 'react';
import { isFields } from '../../lib/fields';

/** Messages between the stage and the presenter's window. */

/** What the audience sees. */
export interface Seen {
  readonly view: string;
  readonly evidence: boolean;
}

export type Message =
  /** The presenter's window has opened and asks where the stage is. */
  | { readonly kind: 'hello' }
  /** The stage is closed. */
  | { readonly kind: 'bye' }
  /** One of the two has gone to a scene or one of its steps, or blanked the screen; the other follows. */
  | { readonly kind: 'at'; readonly scene: string; readonly step: number; readonly blank: boolean }
  /** The stage says what the audience sees: a view as a query string, and whether the evidence on its claim is open. */
  | ({ readonly kind: 'seen' } & Seen)
  /** The presenter sends a view to the stage, as a query string: an aside, or with the scene’s own view the way back. */
  | { readonly kind: 'show'; readonly view: string };

/** The message with the id of its dataset, so that windows with other data ignore it. */
export const sealMessage = (room: string, message: Message) => ({ room, ...message });

/** Reads a message from the channel; null for anything else, and for another `room`. */
export function parseMessage(room: string, data: unknown): Message | null {
  if (!isFields(data) || data['room'] !== room) return null;
  const { kind, scene, step, blank, view, evidence } = data;
  if (kind === 'hello' || kind === 'bye') return { kind };
  if (kind === 'show') return typeof view === 'string' ? { kind, view } : null;
  if (kind === 'seen')
    return typeof view === 'string' && typeof evidence === 'boolean' ? { kind, view, evidence } : null;
  const isPlace = typeof scene === 'string' && Number.isSafeInteger(step) && Number(step) >= 0;
  if (kind === 'at' && isPlace && typeof blank === 'boolean')
    return { kind, scene, step: Number(step), blank };
  return null;
}

const NAME = 'relata-briefing';

interface Handlers {
  readonly onMessage: (message: Message) => void;
  /** Messages to send when the window opens and closes. */
  readonly onOpen: () => Message;
  readonly onClose?: Message;
}

/** Sends messages to the other windows of this site that show the same dataset; none where the browser has no channel. */
export function useChannel(room: string, handlers: Handlers): (message: Message) => void {
  const latest = useRef(handlers);
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    latest.current = handlers;
  }, [handlers]);
  const post = useCallback(
    (message: Message) => channel.current?.postMessage(sealMessage(room, message)),
    [room],
  );
  useEffect(() => {
    const opened = openChannel();
    channel.current = opened;
    if (!opened) return;
    opened.onmessage = ({ data }) => {
      const message = parseMessage(room, data);
      if (message) latest.current.onMessage(message);
    };
    const sayClosed = () => {
      if (latest.current.onClose) post(latest.current.onClose);
    };
    post(latest.current.onOpen());
    globalThis.addEventListener('pagehide', sayClosed);
    return () => {
      globalThis.removeEventListener('pagehide', sayClosed);
      sayClosed();
      opened.close();
      channel.current = null;
    };
  }, [room, post]);
  return post;
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    return null;
  }
}
