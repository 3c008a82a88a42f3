import { useCallback, useEffect, useRef } from 'react';
import { type Message, parseMessage, sealMessage } from './message';

const NAME = 'relata-briefing';

interface Ears {
  readonly hear: (message: Message) => void;
  /** Said when the window opens and when it closes. */
  readonly onOpen: () => Message;
  readonly onClose?: Message;
}

/** Speaks to the other windows of this site that show the same dataset; silent where the browser has no channel. */
export function useChannel(room: string, ears: Ears): (message: Message) => void {
  const latest = useRef(ears);
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    latest.current = ears;
  }, [ears]);
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
      if (message) latest.current.hear(message);
    };
    const farewell = () => {
      if (latest.current.onClose) post(latest.current.onClose);
    };
    post(latest.current.onOpen());
    globalThis.addEventListener('pagehide', farewell);
    return () => {
      globalThis.removeEventListener('pagehide', farewell);
      farewell();
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
