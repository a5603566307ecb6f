/** Who meets when, on what, with the right to decide what. */
import { DEFAULT_RITUALS, EVERY } from "../../../core/cadence/rituals";
import type { Artefact } from "../artefact";

export const calendar: Artefact = {
  id: "review-calendar",
  framework: "cadence",
  title: "Review calendar",
  about: "The reviews both teams hold and their dates. Put them into both leaders' calendars before anything else.",
  needs: [],
  blocks: [
    {
      kind: "lines",
      caption: "From when, how far",
      lines: [
        {
          id: "cadence-start",
          label: "First reviews on",
          note: "All reviews meet on this day and then at their interval; a Monday suits them. Blank: the day on Decisions due.",
          look: "date",
          value: { latestIn: "deals" },
        },
        {
          id: "cadence-from",
          label: "Calendar from",
          look: "date",
          formula: '=IF({cadence-start}="",{decisions-seen-from},{cadence-start})',
        },
        { id: "cadence-months", label: "Months ahead", note: "1 to 36.", look: "whole", value: 3 },
      ],
    },
    {
      kind: "typed",
      id: "reviews",
      caption: "Reviews, with what each has the right to decide",
      columns: [
        { header: "Review", width: 220 },
        { header: "Every", width: 180, choices: EVERY },
        { header: "Looks at", note: "What lies on the table.", width: 480 },
        { header: "Owner", note: "Who prepares and chairs it. One name where you can.", width: 150 },
        { header: "Decides", note: "What it settles without asking anybody else.", width: 430 },
      ],
      rows: DEFAULT_RITUALS.map(({ review, every, looksAt, owner, decides }) => [
        review,
        every,
        looksAt,
        owner,
        decides,
      ]),
      areExamples: true,
      spareRows: 4,
    },
    {
      kind: "live",
      id: "cadence-calendar",
      caption: "Calendar",
      card: "CADENCE",
      formula: "=CADENCE({cadence-from},{cadence-months},{reviews})",
    },
  ],
};
