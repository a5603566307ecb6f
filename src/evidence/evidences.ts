import { bowtieLeak } from "./bowtie-leak";
import { coverage } from "./coverage";
import { cycleChange } from "./cycle-change";
import { disputedMoney } from "./disputed-money";
import type { Evidence } from "./evidence";
import { hygiene } from "./hygiene";
import { leadLimbo } from "./lead-limbo";
import { rejection } from "./rejection";
import { responseCompliance } from "./response-compliance";
import { retention } from "./retention";
import { winRateChange } from "./win-rate-change";

/** As a lead passes them: the handoff, the deals and their forecast, the money, the whole bowtie. */
export const evidences: readonly Evidence[] = [
  rejection,
  responseCompliance,
  leadLimbo,
  winRateChange,
  cycleChange,
  coverage,
  disputedMoney,
  hygiene,
  bowtieLeak,
  retention,
];
