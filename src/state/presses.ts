/** Answers a press of a button, but not the second of a double press: who makes something by one does not mean two. */
export const onFirstPress =
  (act: () => unknown) =>
  ({ detail }: { readonly detail: number }): void => {
    if (detail <= 1) void act();
  };
