/** What lights up together while a table is mapped: a mark of the board, its row, and the way in which its date is written. */
import { createContext, useContext } from 'react';

export interface Lit {
  /** What is lit, as `lights` names it. */
  readonly lights: ReadonlySet<string>;
  /** Ids of the claims whose marks are lit. */
  readonly claims: ReadonlySet<string>;
  /** Lights what belongs to a row, a cell or a way of writing; or to a claim; null puts all lights out. */
  readonly onLight: (light: string | null) => void;
  readonly onClaim: (claim: string | null) => void;
}

const nothing: ReadonlySet<string> = new Set();

export const LitContext = createContext<Lit>({
  lights: nothing,
  claims: nothing,
  onLight: () => undefined,
  onClaim: () => undefined,
});

export type Pointed = { readonly light: string } | { readonly claim: string } | null;

/** What is lit while this is pointed at: by claim id, `lights` says what the claim comes from. */
export function litBy(
  pointed: Pointed,
  lights: Readonly<Record<string, readonly string[]>>,
): Pick<Lit, 'lights' | 'claims'> {
  if (!pointed) return { lights: nothing, claims: nothing };
  if ('claim' in pointed) return { lights: new Set(lights[pointed.claim]), claims: new Set([pointed.claim]) };
  const { light } = pointed;
  const claims = Object.entries(lights).flatMap(([claim, its]) => (its.includes(light) ? [claim] : []));
  return { lights: new Set([light]), claims: new Set(claims) };
}

/** What an element on the left needs to light up with the marks that come from it, by pointer and by focus within it. */
export function useLight(light: string) {
  const { lights, onLight } = useContext(LitContext);
  return {
    'data-lit': lights.has(light),
    onPointerEnter: () => onLight(light),
    onPointerLeave: () => onLight(null),
    onFocus: () => onLight(light),
    onBlur: () => onLight(null),
  };
}
