/** What the stage and the presenter's window tell each other. */

export type Message =
  /** The presenter's window has opened and asks where the stage is. */
  | { readonly kind: 'hello' }
  /** The stage is closed. */
  | { readonly kind: 'bye' }
  /** One of the two has gone to a scene, or the screen was blanked; both go there. */
  | { readonly kind: 'at'; readonly scene: string; readonly blank: boolean };

/** A message with the id of the dataset that it is about: windows with other data do not listen. */
export const sealMessage = (room: string, message: Message) => ({ room, ...message });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Reads what came over the channel; null for anything that is not ours or not for `room`. */
export function parseMessage(room: string, data: unknown): Message | null {
  if (!isRecord(data) || data['room'] !== room) return null;
  const { kind, scene, blank } = data;
  if (kind === 'hello' || kind === 'bye') return { kind };
  if (kind === 'at' && typeof scene === 'string' && typeof blank === 'boolean') return { kind, scene, blank };
  return null;
}
