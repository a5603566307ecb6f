/** The promises of the example pact, in the words that its actuals and incentives find them by. */
export const PROMISED = {
  volume: "Qualified leads handed off",
  quality: "Share not rejected",
  speed: "Hours from MQL to handoff",
  response: "Share touched in time",
  disposition: "Share given a disposition",
  feedback: "Feedback meetings held",
} as const;

const MARKETING = ["Marketing", "Owen Tracy"] as const;
const SALES = ["Sales", "Helen Marsh"] as const;
const STEPS = ["Both owners, in the review", "CRO and CMO, same week", "CEO, bonus withheld"] as const;

/** As PACT_SCORECARD reads them, and how each is measured. */
// prettier-ignore
export const COMMITMENTS = [
  [PROMISED.volume, ...MARKETING, "at least", 5, ...STEPS, "Leads that met every acceptance criterion, by the day of their handoff in the week"],
  [PROMISED.quality, ...MARKETING, "at least", 0.75, ...STEPS, "1 − leads coded Bad fit or Duplicate ÷ leads given a disposition"],
  [PROMISED.speed, ...MARKETING, "at most", 8, ...STEPS, "Median working hours from becoming an MQL to having an owner, from marketing automation"],
  [PROMISED.response, ...SALES, "at least", 0.8, ...STEPS, "Leads first touched within the response limit ÷ leads touched or past it in the week"],
  [PROMISED.disposition, ...SALES, "at least", 0.9, ...STEPS, "Leads that carry one of the five disposition codes ÷ leads handed off"],
  [PROMISED.feedback, ...SALES, "at least", 1, ...STEPS, "Meetings in the week at which sales went through rejected leads with marketing"],
] as const;
