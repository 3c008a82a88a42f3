import { Label } from '../../chart/Label';
import { palette } from '../../chart/theme/palette';
import type { OverviewScene } from './layout';

/** Bars of all claims, with those that match the filter darker over them. */
export function Drawing({ scene }: { scene: OverviewScene }) {
  const { area, all, matching, ticks } = scene;
  const base = area.y + area.height;
  return (
    <>
      <Label
        text={{
          id: 'heading',
          text: 'Overview',
          x: 0,
          y: area.y + (scene.dimensions.narrow ? -7 : 21),
          anchor: 'start',
        }}
        size={14}
        weight={600}
        color={palette.ink}
        serif
      />
      {all.map((bar) => (
        <rect key={bar.x} {...bar} fill={palette.hairline} />
      ))}
      {matching.map((bar) => (
        <rect key={bar.x} {...bar} fill={palette.quiet} />
      ))}
      <line x1={area.x} x2={area.x + area.width} y1={base} y2={base} stroke={palette.muted} />
      {ticks.map(({ x, label }) => (
        <Label key={x} text={{ id: label, text: label, x, y: base + 13, anchor: 'middle' }} size={11} />
      ))}
    </>
  );
}
