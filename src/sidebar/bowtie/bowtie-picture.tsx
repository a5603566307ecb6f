import { money } from "../../written/number-words";
import { bowtieShape, type BowtieShape, type DrawnStage } from "./bowtie-shape";
import { shareWords, shortName, volumeWords } from "./bowtie-words";
import { Conversion } from "./conversion";
import { leakOf, type MeasuredBowtie } from "./read-bowtie";

interface BowtiePictureProps {
  readonly bowtie: MeasuredBowtie;
  readonly currency: string;
}

/**
 * Two funnels that meet at the won deal. Every height is to the scale of its volume, all stages on one
 * scale; places across are percentages, so the picture needs no measuring and follows the panel's width.
 */
export function BowtiePicture({ bowtie, currency }: BowtiePictureProps) {
  const shape = bowtieShape(bowtie.stages);
  const { stages, joints, height } = shape;
  return (
    <figure class="stack tight">
      <figcaption>
        <h3>{pictureTitle(bowtie)}</h3>
        <p class="small quiet">Heights are to scale. Below each joint: the share that goes on.</p>
      </figcaption>
      <svg class="chart flush bowtie" height={height} role="img" aria-label={spokenBowtie(bowtie, currency)}>
        {stages[0]?.stage.side === "acquisition" && (
          <text x="0" y={10}>
            before the sale
          </text>
        )}
        {stages[stages.length - 1]?.stage.side === "retention" && (
          <text x="100%" y={10} text-anchor="end">
            after the sale
          </text>
        )}
        <Body shape={shape} />
        {stages.map((drawn) => (
          <StageName key={drawn.stage.name} drawn={drawn} shape={shape} />
        ))}
        {joints.map((joint) => (
          <Conversion key={joint.stage.name} joint={joint} shape={shape} currency={currency} />
        ))}
      </svg>
    </figure>
  );
}

/** Stretched across, which text must not be. */
function Body({ shape: { stages, joints, knot, bodyY, bodyHeight } }: { readonly shape: BowtieShape }) {
  return (
    <svg
      class="bowtie-body"
      aria-hidden="true"
      y={bodyY}
      width="100%"
      height={bodyHeight}
      viewBox={`0 0 100 ${bodyHeight}`}
      preserveAspectRatio="none"
    >
      <pattern id="revpact-leak" patternUnits="userSpaceOnUse" width={1.6} height={8}>
        <rect class="leak-stripe" width={0.7} height={8} />
      </pattern>
      {joints.map(({ stage, corners }) =>
        corners === undefined ? null : (
          <g key={stage.name} class={stage.isLeak ? "joint leak" : "joint"}>
            <polygon points={corners} />
            {stage.isLeak && <polygon class="striped" points={corners} />}
          </g>
        ),
      )}
      {knot !== undefined && <line class="knot" x1={knot} x2={knot} y1={0} y2={bodyHeight} />}
      {stages.map(({ stage, x, height = 0 }) => (
        <line
          key={stage.name}
          class="stage"
          x1={x}
          x2={x}
          y1={(bodyHeight - height) / 2}
          y2={(bodyHeight + height) / 2}
        />
      ))}
    </svg>
  );
}

function StageName({ drawn, shape }: { readonly drawn: DrawnStage; readonly shape: BowtieShape }) {
  const { stage, x, height = 0, nameY, anchor } = drawn;
  const at = `${x.toFixed(2)}%`;
  return (
    <g>
      <line class="leader" x1={at} x2={at} y1={nameY + 18} y2={shape.bodyY + (shape.bodyHeight - height) / 2} />
      <text class="row-name" x={at} y={nameY} text-anchor={anchor}>
        <title>{stage.name}</title>
        {shortName(stage.name)}
      </text>
      <text class="row-value" x={at} y={nameY + 13} text-anchor={anchor}>
        {volumeWords(stage.volume)}
      </text>
    </g>
  );
}

export function pictureTitle(bowtie: MeasuredBowtie): string {
  const leak = leakOf(bowtie);
  if (leak === undefined) return "No joint loses volume";
  return `${volumeWords(leak.from.lost)} of ${volumeWords(leak.from.volume)} stop between ${leak.from.name} and ${leak.to.name}`;
}

function spokenBowtie({ stages }: MeasuredBowtie, currency: string): string {
  return stages
    .map(({ name, side, volume, conversion, isLeak, worth }) => {
      const onwards = conversion === undefined ? "" : `, ${shareWords(conversion)} go on`;
      const leak = isLeak ? ", the leak" : "";
      const value = worth?.money === undefined ? "" : `, worth ${money(worth.money, currency)}`;
      return `${name} (${side}): ${volumeWords(volume)}${onwards}${leak}${value}`;
    })
    .join("; ");
}
