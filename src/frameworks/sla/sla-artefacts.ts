import type { Artefact } from "../artefact";
import { incentives } from "./incentives";
import { leadAcceptance } from "./lead-acceptance";
import { limboLedger } from "./limbo-ledger";
import { pact } from "./pact";
import { weeklyActuals } from "./weekly-actuals";
import { weeklyScorecard } from "./weekly-scorecard";

/** In the order they are worked: promise, agree what a lead is, record, review, chase, and pay by the quarter. */
export const slaArtefacts: readonly Artefact[] = [
  pact,
  leadAcceptance,
  weeklyActuals,
  weeklyScorecard,
  limboLedger,
  incentives,
];
