/** What each review found, kept by date: the states of today say nothing of how they came about. */
import { serialOf } from "../../../core/written/dates";
import type { Artefact } from "../artefact";
import { STATE } from "./demand-states";

const { active, passive, latent } = STATE;
const REVIEWS = [serialOf(2026, 4, 30), serialOf(2026, 5, 29), serialOf(2026, 6, 30)];
/** A state a review. */
const FOUND = [
  ["Millhaven Gas Networks", latent, passive, active],
  ["Oakhollow Freight", passive, passive, active],
  ["Birchlow Clinics", latent, latent, passive],
  ["Coldbeck Couriers", active, passive, passive],
  ["Stonecrop Works", latent, latent, latent],
] as const;

export const stateLog: Artefact = {
  id: "state-log-sheet",
  framework: "routing",
  title: "State log",
  about:
    "Each month, before the review: copy account and state from Current states, paste them below as values, and date every row.",
  needs: [],
  blocks: [
    {
      kind: "typed",
      id: "state-log",
      caption: "One row an account and review, unchanged states too: a rate is of all that could have moved",
      columns: [
        { header: "Account", width: 220 },
        { header: "State", note: "As the review found it.", width: 180 },
        { header: "Reviewed", note: "The day of the review, the same for all its rows.", width: 112, look: "date" },
      ],
      rows: REVIEWS.flatMap((reviewed, r) => FOUND.map(([account, ...states]) => [account, states[r], reviewed])),
      areExamples: true,
      spareRows: 600,
    },
  ],
};
