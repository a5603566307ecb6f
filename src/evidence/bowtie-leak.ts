import { leadColumns } from "../../core/tables/leads";
import { counted } from "../../core/written/counted";
import { grouped, percent } from "../written/number-words";
import { askLive, rowsBehind } from "../live/ask-live";
import { defineEvidence } from "./define-evidence";
import { unmeasured } from "./evidence";
import { headerOf } from "./header-of";
import { judge, shareLimitsInWords, type Limits } from "./limits";
import { typed, typedTable, wholeTable } from "../live/live-argument";
import type { AnswerRow } from "../live/table-answer";
import { isTooFew, tooFew } from "./too-few";

/**
 * The lowest conversion. Every funnel has one, so it takes a limit. Chosen: where more than
 * three in four stop, the joint is worth a look; where more than nine in ten do, the funnel ends there.
 */
const CONVERSION: Limits = { worse: "below", warn: 0.25, bad: 0.1 };

interface Stage {
  readonly name: string;
  readonly volume: number;
}

export const bowtieLeak = defineEvidence({
  id: "bowtie-leak",
  name: "Bowtie leak, MQL to won",
  frameworks: ["bowtie", "icp"],
  needs: ["leads"],
  measure: ({ leads }) => {
    const answer = askLive("FUNNEL", { leads: wholeTable(leads), by: typed(headerOf(leads, [leadColumns.source])) });
    if (answer.kind === "unmeasured") return answer;
    const known = knownStages(answer.total());
    const [first] = known;
    if (isTooFew(first.volume)) return tooFew(first.volume, "lead", "with a date of handoff");
    if (known.length < 2) {
      return unmeasured("The leads have no column Accepted, Qualified or Won date, so nothing says where they stop.");
    }
    const judged = known.slice(0, judgedCount(known));
    const bowtie = askLive("BOWTIE", { stages: stageTable(judged) });
    if (bowtie.kind === "unmeasured") return bowtie;
    const leak = bowtie.rows.findIndex((row) => row.text("Flag").split("; ").includes("leak"));
    const conversion = leak < 0 ? 1 : bowtie.rows[leak].count("Conversion to next");
    const lost = leak < 0 ? 0 : bowtie.rows[leak].count("Lost");
    return {
      kind: "finding",
      value: conversion,
      look: "percent",
      verdict: judge(conversion, CONVERSION),
      against: shareLimitsInWords(CONVERSION),
      sentence:
        leak < 0 ? "No stage of the funnel loses a lead." : leakWords(judged[leak], judged[leak + 1], conversion),
      notes: [
        "Leads handed over lately count too, though they have had less time to go on",
        ...(judged.length === known.length
          ? []
          : [`Too few leads reach ${judged[judged.length - 1].name} to judge what follows`]),
        ...answer.notes,
      ],
      rows: rowsBehind(answer, lost, ...stopped(judged, leak)),
    };
  },
});

/** The stages that columns tell of. */
function knownStages(total: AnswerRow): readonly Stage[] {
  return ["MQL", "SAL", "SQL", "Won"].flatMap((name) => {
    const volume = total.number(name);
    return volume === undefined ? [] : [{ name, volume }];
  });
}

/** Up to the first stage that too few reach: what follows it would be the lowest by chance. */
function judgedCount(stages: readonly Stage[]): number {
  const small = stages.findIndex(({ volume }) => isTooFew(volume));
  return small < 0 ? stages.length : small + 1;
}

/** Owners are none of the data's business, and their flags go unread. */
function stageTable(stages: readonly Stage[]) {
  return typedTable([
    ["Stage", "Side", "Volume", "Primary owner", "Secondary owner"],
    ...stages.map(({ name, volume }) => [name, "acquisition", volume, "", ""]),
  ]);
}

function leakWords(from: Stage, to: Stage, conversion: number): string {
  return (
    `From ${from.name} to ${to.name} ${grouped(to.volume)} of ${counted(from.volume, "lead")} go on: ` +
    `${percent(conversion)}, the lowest conversion of the funnel.`
  );
}

function stopped(stages: readonly Stage[], leak: number): readonly [noun: string, plural: string] {
  const where = leak < 0 ? "on the way" : `at ${stages[leak].name}`;
  return [`lead that stopped ${where}`, `leads that stopped ${where}`];
}
