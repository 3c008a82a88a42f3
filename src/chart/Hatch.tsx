import { useId } from 'react';

interface Props {
  readonly color: string;
  readonly ground: string;
  /** Draws with the hatch as its fill. */
  readonly children: (fill: string) => React.ReactNode;
}

/** A diagonal hatch, so that one state is told from the others without colour. */
export function Hatch({ color, ground, children }: Props) {
  const id = useId();
  return (
    <>
      <defs>
        <pattern id={id} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={7} height={7} fill={ground} />
          <rect width={2.2} height={7} fill={color} />
        </pattern>
      </defs>
      {children(`url(#${id})`)}
    </>
  );
}
