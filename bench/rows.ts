/** Functions that answer row by row, against the loop that only visits the same cells. */
import type { Cell } from "../core/kernel/cells";
import type { Card } from "../core/kernel/card";
import type { Argument } from "../core/kernel/gate";
import icpScore from "../core/icp/icp-score";
import leadLimbo from "../core/sla/lead-limbo";
import responseTime from "../core/sla/response-time";
import velocityRange from "../core/velocity/velocity-range";
import type { Figure, Part } from "./figures";
import { handedOver, numbersFrom, sampleDeals, type Rows } from "./sample";
import { answerOf } from "./same-answer";
import { race } from "./stopwatch";
import { visitCells } from "./velocity";

const ROUNDS = { warmUp: 3, timed: 9 };
const FIRST_DAY = 45292; // 2024-01-01

interface Task {
  readonly what: string;
  readonly card: Card;
  readonly given: readonly Argument[];
}

function responseTimes(): Task {
  const chance = numbersFrom(3);
  const handedOff: Rows = [];
  const firstTouch: Rows = [];
  for (let i = 0; i < 100_000; i++) {
    const moment = FIRST_DAY + Math.floor(chance() * 700 * 1440) / 1440;
    handedOff.push([moment]);
    firstTouch.push([moment + Math.floor(chance() * 10 * 1440) / 1440]);
  }
  const holidays = Array.from({ length: 30 }, (_, i): Cell[] => [FIRST_DAY + 23 * i]);
  return {
    what: "RESPONSE_TIME, 100,000 rows, working time, 30 holidays",
    card: responseTime,
    given: [handedOff, firstTouch, "9:00", "17:30", holidays],
  };
}

function scores(): Task {
  const chance = numbersFrom(5);
  const industries = ["Software", "Retail", "Logistics", "Health", "Media"];
  const fields = Array.from({ length: 20 }, (_, i) => `Field ${i + 1}`);
  const accounts: Rows = [["Account", ...fields]];
  for (let i = 0; i < 100_000; i++) {
    accounts.push([
      `Account ${i}`,
      ...fields.map((_, f) =>
        f % 2 === 0 ? Math.floor(chance() * 1000) : industries[Math.floor(chance() * industries.length)],
      ),
    ]);
  }
  const rubric: Rows = [
    ["Criterion", "Group", "Field", "Test", "Value", "Points"],
    ...fields.map((field, f): Cell[] =>
      f % 2 === 0
        ? [`Criterion ${f}`, "firmographic", field, "between", "200..700", 5]
        : [`Criterion ${f}`, "firmographic", field, "in", "Software; Health", 5],
    ),
  ];
  return { what: "ICP_SCORE, 100,000 accounts × 20 criteria", card: icpScore, given: [handedOver(accounts)(), rubric] };
}

function limbo(): Task {
  const chance = numbersFrom(9);
  const leads: Rows = [["Lead ID", "Lead Owner", "Lead Source", "MQL Date", "First Outreach", "Disposition"]];
  for (let i = 0; i < 200_000; i++) {
    const moment = FIRST_DAY + Math.floor(chance() * 700 * 1440) / 1440;
    const touched = chance() < 0.9;
    leads.push([
      `L-${i}`,
      chance() < 0.05 ? "" : `Owner ${Math.floor(chance() * 40)}`,
      `Source ${Math.floor(chance() * 8)}`,
      moment,
      touched ? moment + chance() : "",
      touched && chance() < 0.7 ? "Accepted" : "",
    ]);
  }
  return {
    what: "LEAD_LIMBO, 200,000 leads",
    card: leadLimbo,
    given: [handedOver(leads)(), FIRST_DAY + 701, 24, 120],
  };
}

function range(): Task {
  return {
    what: "VELOCITY_RANGE, 2,000 draws over 10,000 deals",
    card: velocityRange,
    given: [handedOver(sampleDeals({ count: 10_000, dates: "serial" }))(), "", 900],
  };
}

export async function measure(): Promise<Part> {
  const ratios: Figure[] = [];
  const times: Figure[] = [];
  for (const { what, card, given } of [responseTimes(), scores(), limbo(), range()]) {
    const tables = given.filter((argument) => Array.isArray(argument)) as Rows[];
    const measured = await race(
      [
        { name: "bare loop", run: () => tables.reduce((sum, table) => sum + visitCells(table), 0) },
        { name: "Revpact", run: () => answerOf(card, given) },
      ],
      ROUNDS,
    );
    const [bare, ours] = [measured.get("bare loop")!, measured.get("Revpact")!];
    ratios.push({ what: `${what}, against a bare loop`, value: ours / bare, unit: "×" });
    times.push(
      { what, value: ours, unit: "ms" },
      { what: `the bare loop of ${what.split(",")[0]}`, value: bare, unit: "ms" },
    );
  }
  return {
    title: "Row by row, and drawing",
    setting: [
      "From raw cells through the gate. The bare loop visits every cell of the same ranges and adds the numbers.",
    ],
    figures: [...ratios, ...times],
  };
}
