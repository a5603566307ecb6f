import { card } from "../kernel/card";
import { ifPresent } from "../kernel/columns";
import { table } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table-shape";
import { bowtieStageColumns } from "../tables/bowtie-stages";
import { isNonAnswer } from "../tables/non-answers";
import { noted } from "../tables/noted";
import { readStageMap, type Joint, type Side } from "./stage-map";

const columnsRead = { ...bowtieStageColumns, benchmark: ifPresent(bowtieStageColumns.benchmark) };

export interface BowtieRow {
  readonly stage: string;
  readonly side: Side;
  readonly volume: number | undefined;
  readonly conversion: number | undefined;
  readonly lost: number | undefined;
  readonly primaryOwner: string;
  readonly secondaryOwner: string;
  readonly flag: string;
}

/**
 * Every stage with what gets through to the next one, and where to look first.
 *
 * Conventions: one joint is the leak, the one with the lowest measure among those that lose
 * volume; of equals the earlier. Its measure is conversion ÷ benchmark where it has a
 * benchmark and the bare conversion where it has none, as if 100 % were expected of it: were
 * joints without a benchmark left out, a single benchmark would make its own joint the leak.
 * Lost is negative on a gain, so that volume − lost is always the next volume.
 */
export function bowtie({ stages }: { readonly stages: Table<typeof columnsRead> }): Report<BowtieRow> | Refusal {
  const map = readStageMap(stages);
  if (isRefusal(map)) return map;
  const leak = leakAmong(map.joints);
  const { volume, primaryOwner, secondaryOwner } = stages;
  // Behind the last volume there is none either: what is measured against it is NaN.
  const numberOrNone = (value: number) => (Number.isNaN(value) ? undefined : value);
  const found = map.stages.map((stage, i): BowtieRow => {
    const primary = primaryOwner.words[primaryOwner.codes[i]];
    const owners = ownersIn(primary);
    const flags = [
      i === leak && "leak",
      owners === 0 && "no owner",
      owners > 1 && "two owners",
      volume[i + 1] > volume[i] && "gain",
    ];
    return {
      stage,
      side: map.sides[i],
      volume: numberOrNone(volume[i]),
      conversion: map.joints[i]?.conversion,
      lost: numberOrNone(volume[i] - volume[i + 1]),
      primaryOwner: primary,
      secondaryOwner: secondaryOwner.words[secondaryOwner.codes[i]],
      flag: flags.filter((flag) => flag !== false).join("; "),
    };
  });
  const unmeasured = volume.filter(Number.isNaN).length;
  return {
    rows: found,
    notes: noted(
      unmeasured,
      "stage without a volume: what goes into it and out of it is not measured",
      "stages without a volume: what goes into them and out of them is not measured",
    ),
  };
}

function leakAmong(joints: readonly Joint[]): number | undefined {
  let leak: number | undefined;
  let lowest = Infinity;
  joints.forEach(({ conversion, benchmark }, i) => {
    if (conversion === undefined || conversion >= 1) return;
    const measure = conversion / (benchmark ?? 1);
    if (measure >= lowest) return;
    lowest = measure;
    leak = i;
  });
  return leak;
}

/** How many different people or teams one cell names; "n/a" and its like name none. */
function ownersIn(cell: string): number {
  if (isNonAnswer(cell)) return 0;
  const names = cell.split(/[;,/+|]| & | and /i).map((name) => name.trim().toLowerCase());
  return new Set(names.filter((name) => !isNonAnswer(name))).size;
}

const HEADERS = ["Stage", "Side", "Volume", "Primary owner", "Secondary owner"];
const MAP = [
  ["MQL", "acquisition", 1000, "Marketing", "RevOps"],
  ["SQL", "acquisition", 250, "Sales", "Marketing"],
  ["Won", "acquisition", 50, "Sales; Success", ""],
  ["Onboarded", "retention", 45, "", "Success"],
  ["Renewed", "retention", 40, "Success", ""],
];
const RESULT_HEADERS = [
  "Stage",
  "Side",
  "Volume",
  "Conversion to next",
  "Lost",
  "Primary owner",
  "Secondary owner",
  "Flag",
];

export default card(bowtie, {
  name: "BOWTIE",
  family: "bowtie",
  summary: "Every stage before and after the sale, its conversion, its owner and the leak",
  params: {
    stages: table({
      help: "The stages in order: Stage, Side (acquisition or retention), Volume, Primary owner, Secondary owner, and where you have one a Benchmark, the conversion to the next stage that is expected.",
      columns: columnsRead,
    }),
  },
  returns: rows("One row per stage, in their order. Notes follow.", {
    stage: column("Stage", "text", "The stage."),
    side: column("Side", "text", "acquisition, before the sale, or retention, after it."),
    volume: column("Volume", "whole", "How many stood in the stage."),
    conversion: column("Conversion to next", "percent", "Volume of the next stage ÷ volume."),
    lost: column("Lost", "whole", "Volume − volume of the next stage; below 0 on a gain."),
    primaryOwner: column("Primary owner", "text", "Who answers for the stage."),
    secondaryOwner: column("Secondary owner", "text", "Who stands in."),
    flag: column(
      "Flag",
      "text",
      "leak (the lowest conversion, against its benchmark where it has one), no owner, two owners (as primary), gain (more in the next stage).",
    ),
  }),
  law: "Conversion = next volume ÷ volume. The leak is the lowest conversion ÷ benchmark among joints that lose volume; a joint without a benchmark counts its bare conversion. Two owners: the primary owner's cell names several, with ; , / + | & or “and” between them.",
  source: "The bowtie of Winning by Design; Revenue Bowtie, the framework catalogue of The Starr Conspiracy.",
  question: "Where do we lose the most between first contact and renewal, and whose joint is it?",
  examples: [
    {
      given: [[HEADERS, ...MAP]],
      gives: [
        RESULT_HEADERS,
        ["MQL", "acquisition", 1000, 0.25, 750, "Marketing", "RevOps", ""],
        ["SQL", "acquisition", 250, 0.2, 200, "Sales", "Marketing", "leak"],
        ["Won", "acquisition", 50, 0.9, 5, "Sales; Success", "", "two owners"],
        ["Onboarded", "retention", 45, 40 / 45, 5, "", "Success", "no owner"],
        ["Renewed", "retention", 40, "", "", "Success", "", ""],
      ],
    },
    {
      given: [
        [
          [...HEADERS, "Benchmark"],
          ["MQL", "acquisition", 1000, "Marketing", "", "40%"],
          ["Won", "acquisition", 300, "Sales", "", "90%"],
          ["Renewed", "retention", 240, "Success", "", ""],
          ["Seats", "retention", 900, "Success", "", ""],
        ],
      ],
      gives: [
        RESULT_HEADERS,
        ["MQL", "acquisition", 1000, 0.3, 700, "Marketing", "", "leak"],
        ["Won", "acquisition", 300, 0.8, 60, "Sales", "", ""],
        ["Renewed", "retention", 240, 3.75, -660, "Success", "", "gain"],
        ["Seats", "retention", 900, "", "", "Success", "", ""],
      ],
    },
    { given: [[HEADERS, MAP[3], MAP[0]]], refuses: "OUT_OF_RANGE" },
    { given: [[HEADERS, MAP[0], MAP[0]]], refuses: "DUPLICATE" },
  ],
  see: ["LEAK_VALUE", "RETENTION_TABLE", "FUNNEL"],
  terms: ["Unified Funnel Definition"],
});
