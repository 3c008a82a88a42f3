import { ClaimMark } from '../../chart/ClaimMark';
import { Hatch } from '../../chart/Hatch';
import { Label } from '../../chart/Label';
import { OffscreenMark } from '../../chart/OffscreenMark';
import { PlotClip } from '../../chart/PlotClip';
import { palette } from '../../chart/theme/palette';
import { UncertaintyBar } from '../../chart/UncertaintyBar';
import { isOffscreen } from '../../geometry/placedMark';
import { textWidth } from '../../geometry/text';
import { type PeriodsScene, type PlacedPeriod, titleSize } from './layout';

/** The band: four related hues, and a hatch for strain that needs no colour. */
export function Drawing({ scene }: { scene: PeriodsScene }) {
  const { dimensions, height, heading, periods } = scene;
  return (
    <>
      <Label text={heading} size={14} weight={600} color={palette.ink} serif />
      <PlotClip dimensions={dimensions} height={height}>
        {periods.map((period) => (
          <ClaimMark key={period.mark.id} mark={period.mark}>
            {isOffscreen(period.mark) ? (
              <OffscreenMark mark={period.mark} color={palette.muted} />
            ) : (
              <Band period={period} size={titleSize(dimensions)} />
            )}
          </ClaimMark>
        ))}
      </PlotClip>
      {periods.map(({ note }) => note && <Label key={note.id} text={note} size={11} italic />)}
    </>
  );
}

const TONES = { distant: 'contact', mild: 'support', close: 'close', eased: 'restored' } as const;

function Band({ period, size }: { period: PlacedPeriod; size: number }) {
  const { mark, tone, label } = period;
  const bar = { span: mark.span, y: mark.body.y, height: mark.body.height, radius: 0 };
  if (tone !== 'strained') {
    return (
      <>
        <UncertaintyBar {...bar} fill={palette[TONES[tone]]} />
        {label && <Label text={label} size={size} color={palette.ink} />}
      </>
    );
  }
  return (
    <>
      <Hatch color={palette.strained} ground={palette.strainedGround}>
        {(fill) => <UncertaintyBar {...bar} fill={fill} />}
      </Hatch>
      {label && (
        <>
          <rect
            x={label.x - 4}
            y={mark.body.y + 6}
            width={textWidth(label.text, size) + 8}
            height={mark.body.height - 12}
            fill={palette.paper}
          />
          <Label text={label} size={size} weight={600} color={palette.strainedInk} />
        </>
      )}
    </>
  );
}
