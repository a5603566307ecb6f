/** The live answers that a board pack stands on, as far as the tables allow. */
import { reference } from "../formula-text";
import { askLive } from "../../live/ask-live";
import { typed, wholeTable, type LiveArgument } from "../../live/live-argument";
import type { BoardWish } from "./board-wish";
import { placeFigures, type Figure } from "./figure";

export type FigureName = "now" | "before" | "models" | "disputes" | "funnel" | "response" | "retention" | "hygiene";

export interface BoardFigures {
  readonly figures: Readonly<Partial<Record<FigureName, Figure>>>;
  /** Functions that refused, with their words. */
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

/** Cells of the pack that the figures refer to. */
export interface BoardInputs {
  readonly asOf: string;
  readonly windowDays: string;
  readonly limitHours: string;
  readonly weighted: string;
}

interface Asked {
  readonly name: FigureName;
  readonly caption: string;
  readonly answer: ReturnType<typeof askLive>;
}

export function boardFigures(sheet: string, wish: BoardWish, inputs: BoardInputs): BoardFigures {
  const asked = [...askedOfDeals(wish, inputs), ...askedOfTouches(wish, inputs), ...askedOfOthers(wish, inputs)];
  const answered = asked.flatMap(({ name, caption, answer }) =>
    answer.kind === "answer" ? [{ name, caption, answer }] : [],
  );
  const placed = placeFigures(sheet, answered);
  return {
    figures: Object.fromEntries(answered.map(({ name }, i) => [name, placed[i]])),
    refused: asked.flatMap(({ caption, answer }) =>
      answer.kind === "unmeasured" ? [{ name: caption, why: answer.why }] : [],
    ),
  };
}

/** A cell of the pack, by its value now and by its reference. */
function cell(value: number | string, written: string): LiveArgument {
  return { given: value, written: reference(written) };
}

function askedOfDeals({ tables: { deals }, by, asOf, windowDays }: BoardWish, inputs: BoardInputs): readonly Asked[] {
  if (deals === undefined) return [];
  const baseline = (day: LiveArgument): ReturnType<typeof askLive> =>
    askLive("VELOCITY_BASELINE", {
      deals: wholeTable(deals),
      by: typed(by),
      asOf: day,
      windowDays: cell(windowDays, inputs.windowDays),
    });
  return [
    { name: "now", caption: "Velocity now", answer: baseline(cell(asOf, inputs.asOf)) },
    {
      name: "before",
      caption: "Velocity one period before",
      answer: baseline(cell(asOf - windowDays, `${inputs.asOf}-${inputs.windowDays}`)),
    },
    {
      name: "hygiene",
      caption: "Pipeline hygiene",
      answer: askLive("PIPELINE_BLINDNESS", { deals: wholeTable(deals), asOf: cell(asOf, inputs.asOf) }),
    },
  ];
}

function askedOfTouches({ tables: { touches, deals }, weighted }: BoardWish, inputs: BoardInputs): readonly Asked[] {
  if (touches === undefined || deals === undefined) return [];
  const given = {
    touches: wholeTable(touches),
    deals: wholeTable(deals),
    weighted: cell(weighted, inputs.weighted),
  };
  return [
    { name: "models", caption: "Attribution under three models", answer: askLive("ATTRIBUTION_RECONCILE", given) },
    { name: "disputes", caption: "Disputed money", answer: askLive("ATTRIBUTION_DISPUTES", given) },
  ];
}

function askedOfOthers(
  { tables: { leads, movements }, asOf, limitHours }: BoardWish,
  inputs: BoardInputs,
): readonly Asked[] {
  const ofLeads: readonly Asked[] =
    leads === undefined
      ? []
      : [
          { name: "funnel", caption: "Lead funnel", answer: askLive("FUNNEL", { leads: wholeTable(leads) }) },
          {
            name: "response",
            caption: "Response time",
            answer: askLive("SLA_SCORECARD", {
              leads: wholeTable(leads),
              limitHours: cell(limitHours, inputs.limitHours),
              asOf: cell(asOf, inputs.asOf),
            }),
          },
        ];
  const ofMovements: readonly Asked[] =
    movements === undefined
      ? []
      : [
          {
            name: "retention",
            caption: "Retention",
            answer: askLive("RETENTION_TABLE", { movements: wholeTable(movements) }),
          },
        ];
  return [...ofLeads, ...ofMovements];
}
