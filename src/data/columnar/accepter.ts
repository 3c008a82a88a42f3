/** A quick yes for what a schema surely accepts as it is. */
import * as v from 'valibot';
import type { Schema } from './claimShape';

/** Whether the schema accepts the value and gives the very same back. */
export type Accepts = (value: unknown) => boolean;

/** The parts of valibot's schemas and actions that are read here. */
interface OpenPart {
  readonly type: string;
  readonly pipe?: readonly OpenPart[];
  readonly wrapped?: OpenPart;
  readonly item?: OpenPart;
  readonly requirement?: unknown;
}

type TextTest = (text: string) => boolean;

function textTest({ type, requirement }: OpenPart): TextTest | null {
  if (type === 'string') return () => true;
  if (type === 'min_length') return ({ length }) => length >= (requirement as number);
  if (type === 'max_length') return ({ length }) => length <= (requirement as number);
  if (type === 'regex' && requirement instanceof RegExp && requirement.flags === '')
    return (text) => requirement.test(text);
  return null;
}

/** What a pipe asks of a text, or null where it asks for something else. */
function textTests({ type, pipe }: OpenPart): readonly TextTest[] | null {
  if (type !== 'string') return null;
  const tests = (pipe ?? []).map(textTest);
  return tests.every((test) => test !== null) ? tests : null;
}

/** By the schema itself: any value that it gives back as it was, with its keys in their order. */
const slowAccepts =
  (schema: Schema): Accepts =>
  (value) => {
    const result = v.safeParse(schema, value);
    return result.success && JSON.stringify(result.output) === JSON.stringify(value);
  };

/** The question whether `schema` accepts a JSON value unchanged; quick for texts, lists of them and `null`. */
export function accepterOf(schema: Schema): Accepts {
  const part = schema as unknown as OpenPart;
  const tests = textTests(part);
  if (tests) return (value) => typeof value === 'string' && tests.every((test) => test(value));
  if (part.type === 'nullable' && part.wrapped && !part.pipe) {
    const accepts = accepterOf(part.wrapped as unknown as Schema);
    return (value) => value === null || accepts(value);
  }
  if (part.type === 'array' && part.item && !part.pipe) {
    const accepts = accepterOf(part.item as unknown as Schema);
    return (value) => Array.isArray(value) && value.every(accepts);
  }
  return slowAccepts(schema);
}

/** The least and greatest length of a text where that is all that `schema` asks of it; otherwise null. */
export function lengthsOf(schema: Schema): { readonly least: number; readonly most: number } | null {
  const { type, pipe = [] } = schema as unknown as OpenPart;
  if (type !== 'string') return null;
  let [least, most] = [0, Number.POSITIVE_INFINITY];
  for (const { type: asks, requirement } of pipe) {
    if (asks === 'min_length') least = Math.max(least, requirement as number);
    else if (asks === 'max_length') most = Math.min(most, requirement as number);
    else if (asks !== 'string') return null;
  }
  return { least, most };
}
