import { installedArea, installedSheets } from "../../plans/install/installed";
import { insertReview } from "../../plans/review/insert-review";
import type { Disputes } from "./disputes";
import { InsertBar } from "../insert-bar";
import { countedNames } from "./primary-number";
import { Problem } from "../problem";
import { plannedTerms, type AttributionFinding } from "./reconcile-tables";
import { useReveal } from "../use-reveal";
import { useSurroundings } from "../surroundings";
import type { DataHandle } from "../use-data";

/** Disputes that the notes begin with. */
const TOPICS = 5;

interface ReviewSectionProps {
  readonly finding: AttributionFinding;
  readonly disputes: Disputes;
  readonly data: DataHandle;
}

/** Notes of the monthly review are kept in the document: on the framework's sheet where it is installed, else on a new one. */
export function ReviewSection({ finding, disputes, data }: ReviewSectionProps) {
  const { settings } = useSurroundings();
  const { credit } = finding;
  const reveal = useReveal();
  const seen = { names: data.seen?.snapshot.names ?? [] };
  const installed = installedSheets(seen).find(({ artefact }) => artefact.id === "attribution-review");
  const { model, names } = settings.primary;
  return (
    <section class="stack tight" aria-labelledby="revpact-review">
      <h3 id="revpact-review">Monthly review</h3>
      {installed === undefined ? (
        <>
          <p class="quiet">
            A new sheet with the primary number, both lists live, and columns for what surfaced, what was decided, who
            owns it and when to follow up.
          </p>
          <InsertBar
            label="Insert the review sheet"
            plan={({ sheets }) =>
              insertReview(sheets, {
                ...plannedTerms(finding),
                primary: model,
                counted: countedNames(
                  credit.channels.map(({ name }) => name),
                  names,
                ),
                topics: disputes.list.slice(0, TOPICS).map(({ deal }) => deal),
                rows: { reconciliation: credit.rows, disputes: disputes.answer.cells.length },
              })
            }
          />
        </>
      ) : (
        <>
          <p class="quiet">Its notes are kept on "{installed.sheet}", which stands with the framework.</p>
          <button
            type="button"
            class="primary wide"
            onClick={() =>
              reveal.show(
                installedArea(seen, "attribution-review-notes") ?? {
                  sheet: installed.sheet,
                  row: 0,
                  column: 0,
                  rows: 1,
                  columns: 1,
                },
              )
            }
          >
            Go to the review notes
          </button>
          {reveal.problem !== undefined && <Problem words={reveal.problem} />}
        </>
      )}
    </section>
  );
}
