import { useCallback, useEffect, useRef } from 'react';
import { type Message, parseMessage, sealMessage } from './message';

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
