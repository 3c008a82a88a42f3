/** Messages between the stage and the presenter's window. */

export type Message =
  /** The presenter's window has opened and asks where the stage is. */
  | { readonly kind: 'hello' }
  /** The stage is closed. */
  | { readonly kind: 'bye' }
  /** One of the two has gone to a scene or blanked the screen; the other follows. */
  | { readonly kind: 'at'; readonly scene: string; readonly blank: boolean };

/** The message with the id of its dataset, so that windows with other data ignore it. */
export const sealMessage = (room: string, message: Message) => ({ room, ...message });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Reads a message from the channel; null for anything else, and for another `room`. */
export function parseMessage(room: string, data: unknown): Message | null {
  if (!isRecord(data) || data['room'] !== room) return null;
  const { kind, scene, blank } = data;
  if (kind === 'hello' || kind === 'bye') return { kind };
  if (kind === 'at' && typeof scene === 'string' && typeof blank === 'boolean') return { kind, scene, blank };
  return null;
}
