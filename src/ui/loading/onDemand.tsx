import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

interface Waiting {
  /** What stands in the part's place until its code has come. */
  readonly whileLoading?: ReactNode;
}

/** Stands for a page until its code has come. */
export const PAGE_LOADING = <main className="pending" aria-busy="true" />;

/** The props of a component; none where it takes no argument. */
type PropsOf<Part> = Part extends (props: infer Props extends object) => ReactNode ? Props : object;

type Loaded<Props> = { readonly Part: ComponentType<Props> } | { readonly fault: unknown };

/**
 * A part of the page whose code `load` brings when it is first shown: the component that the module calls `name`. It is drawn
 * in the frame after its code has come, and at once where `.load()` was called before. React's own `lazy` does neither: what
 * was not there when it was asked for shows 300 ms later at the earliest (`FALLBACK_THROTTLE_MS` of React's reconciler). A load
 * that fails is thrown to the error boundary around the part, and tried again when the part is shown anew.
 */
export function onDemand<Module, Name extends keyof Module>(load: () => Promise<Module>, name: Name) {
  type Props = PropsOf<Module[Name]>;
  let known: Loaded<Props> | null = null;
  const loadPart = async () => {
    known = { Part: (await load())[name] as ComponentType<Props> };
    return known;
  };
  function OnDemand({ whileLoading = null, ...props }: Props & Waiting) {
    const [loaded, setLoaded] = useState(known);
    useEffect(() => {
      if (!loaded) loadPart().then(setLoaded, (fault: unknown) => setLoaded({ fault }));
    }, [loaded]);
    if (!loaded) return whileLoading;
    if ('fault' in loaded) throw loaded.fault;
    return <loaded.Part {...(props as unknown as Props)} />;
  }
  return Object.assign(OnDemand, { load: loadPart });
}
