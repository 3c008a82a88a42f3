import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Message, parseMessage, sealMessage } from './useChannel';

const message: fc.Arbitrary<Message> = fc.oneof(
  fc.constantFrom<Message>({ kind: 'hello' }, { kind: 'bye' }),
  fc.record({
    kind: fc.constant('at' as const),
    scene: fc.string(),
    step: fc.nat(),
    blank: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('show' as const), view: fc.string() }),
  fc.record({ kind: fc.constant('seen' as const), view: fc.string(), evidence: fc.boolean() }),
);

it('what is said in a room is heard there and in no other', () => {
  fc.assert(
    fc.property(message, fc.string(), fc.string(), (said, room, other) => {
      const sealed = structuredClone(sealMessage(room, said));
      expect(parseMessage(room, sealed)).toEqual(said);
      expect(parseMessage(other, sealed)).toEqual(other === room ? said : null);
    }),
  );
});

it('anything else is not heard', () => {
  fc.assert(fc.property(fc.anything(), (noise) => parseMessage('d', noise) === null));
  for (const noise of [
    { room: 'd' },
    { room: 'd', kind: 'at', scene: 1, step: 0, blank: true },
    { room: 'd', kind: 'at', scene: 'a', step: -1, blank: true },
    { room: 'd', kind: 'at', scene: 'a', blank: true },
    { room: 'd', kind: 'show' },
    { room: 'd', kind: 'seen', view: '' },
    { room: 'd', kind: 'go' },
  ])
    expect(parseMessage('d', noise)).toBeNull();
});
