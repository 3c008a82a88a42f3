/** The processor profile in a trace → which function ran at each moment. */

/**
 * `[{ at, frames }]` in order of time: the instant in µs and the functions on the stack, the innermost first, as
 * `{ functionName, url, lineNumber, columnNumber, scriptId }` (lines and columns from 0). `chosen` says by `{ pid, tid }`
 * of which threads.
 */
export function samplesOf(events, chosen) {
  const profiles = new Map();
  const keyOf = ({ pid, id }) => `${pid}:${id}`;
  for (const event of events)
    if (event.name === 'Profile' && chosen(event))
      profiles.set(keyOf(event), { at: event.args.data.startTime, stacks: new Map(), samples: [] });
  for (const event of events) {
    const profile = event.name === 'ProfileChunk' ? profiles.get(keyOf(event)) : undefined;
    if (profile) addChunk(profile, event.args.data);
  }
  return [...profiles.values()].flatMap(({ samples }) => samples).sort((a, b) => a.at - b.at);
}

function addChunk(profile, { cpuProfile = {}, timeDeltas = [] }) {
  const { stacks, samples } = profile;
  for (const { id, parent, callFrame } of cpuProfile.nodes ?? [])
    stacks.set(id, [callFrame, ...(stacks.get(parent) ?? [])]);
  for (const [index, id] of (cpuProfile.samples ?? []).entries()) {
    profile.at += timeDeltas[index] ?? 0;
    samples.push({ at: profile.at, frames: stacks.get(id) ?? [] });
  }
}
