/** A script that Google ends half way, as past its time limit: nothing of it runs any more, no step back either. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Verdict } from "../../../tools/reliability/notes";
import { contentOf, type Content } from "../../contract/content";
import { everyPlan, planSheets } from "../../contract/every-plan";
import { verdictOf } from "../../contract/fault-verdict";
import { pageHost } from "./page-host";
import { bridged } from "./script-run";
import { sheetsProject, type SheetsProject } from "./sheets-project";

const ENDS = 12;

let built: SheetsProject;
beforeAll(async () => {
  built = await sheetsProject();
});

async function opened() {
  const project = built.open({ countsSteps: true });
  project.limitSteps(Infinity);
  planSheets.forEach(({ name, cells }, i) => {
    const sheet = project.book.insertSheet(name, i);
    cells.forEach((row, r) => row.forEach((value, c) => sheet.change(r + 1, c + 1, { value: value ?? "" })));
  });
  const host = await pageHost(bridged(project));
  const content = (): Content => contentOf(project.book.sheets, new Map());
  return { project, host, content };
}

/** What becomes of a few plans, ended early and late: all that a plan may do is among them. */
const PLANS: Readonly<Record<string, readonly Verdict[]>> = {
  "install SLA Pact": ["left and named", "taken back"],
  scenarios: ["left and named", "taken back"],
  "function in a cell": ["taken back"],
  "remove a sheet": ["taken back"],
};

describe("a script that is ended", () => {
  it.each(everyPlan.filter(({ name }) => name in PLANS))(
    "in the midst of $name leaves what the words name, and nothing else",
    async ({ name, plan }) => {
      const { project, host } = await opened();
      const changes = await plan(host);
      project.limitSteps(Infinity);
      expect(await host.apply(changes)).toMatchObject({ kind: "done" });
      const all = project.steps();
      const verdicts = new Set<Verdict>();
      for (let end = 1; end <= ENDS; end++) {
        const { project, host, content } = await opened();
        const before = content();
        const changes = await plan(host);
        project.limitSteps(Math.floor((all * end) / (ENDS + 1)));
        // The next run has its own time.
        const outcome = host.apply(changes);
        await new Promise((resolve) => setTimeout(resolve, 0));
        project.limitSteps(Infinity);
        const ended = await outcome;
        if (ended.kind !== "problem") throw new Error(`ended as ${ended.kind}`);
        expect(ended.words).toMatch(/^Exceeded maximum execution time\. /);
        verdicts.add(verdictOf({ before, after: content(), words: ended.words, forever: true }));
      }
      expect([...verdicts].sort()).toEqual(PLANS[name]);
    },
  );
});
