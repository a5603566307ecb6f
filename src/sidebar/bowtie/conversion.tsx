import { money } from "../../written/number-words";
import type { BowtieShape, DrawnJoint } from "./bowtie-shape";
import { shareWords } from "./bowtie-words";
import type { MeasuredStage } from "./read-bowtie";

interface ConversionProps {
  readonly joint: DrawnJoint;
  readonly shape: BowtieShape;
  readonly currency: string;
}

/** Below a joint the share that goes on; below the leak its mark and its money too. */
export function Conversion({ joint: { stage, x, conversionY }, shape, currency }: ConversionProps) {
  const at = `${x.toFixed(2)}%`;
  return (
    <g class={stage.isLeak ? "leak" : ""}>
      <text x={at} y={conversionY} text-anchor="middle">
        {shareWords(stage.conversion)}
      </text>
      {stage.isLeak && <LeakMark stage={stage} x={x} y={shape.leakY} currency={currency} />}
    </g>
  );
}

interface LeakMarkProps {
  readonly stage: MeasuredStage;
  readonly x: number;
  readonly y: number;
  readonly currency: string;
}

/** Points at its joint; near an edge its words run inwards. */
function LeakMark({ stage: { worth }, x, y, currency }: LeakMarkProps) {
  const words = worth?.money === undefined ? "leak" : `leak, worth ${money(worth.money, currency)}`;
  const anchor = x < 22 ? "start" : x > 78 ? "end" : "middle";
  return (
    <text x={`${x.toFixed(2)}%`} y={y} text-anchor={anchor}>
      {anchor === "end" ? `${words} ▲` : `▲ ${words}`}
    </text>
  );
}
