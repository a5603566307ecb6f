import { describe, expect, it } from "vitest";
import { MODEL_NAMES } from "../../../core/attribution/model-param";
import { EXAMPLE_DEALS, EXAMPLE_TOUCHES } from "../../../core/attribution/attribution-params";
import { attributionArtefacts } from "../../../src/frameworks/attribution/attribution-artefacts";
import { modelBiases, OWN_SHARES } from "../../../src/frameworks/attribution/model-biases";
import { CHANNELS } from "../../../workbench/sample/segments";
import { answer, notesIn } from "../../core/asking";
import { columnOf, lineOf, liveBlock, typedBlock } from "./blocks";

const typed = (id: string) => typedBlock(attributionArtefacts, id);
const line = (id: string) => lineOf(attributionArtefacts, id);

describe("the sheets of attribution reconciliation", () => {
  it("come in the order they are worked", () => {
    expect(attributionArtefacts.map(({ title }) => title)).toEqual([
      "Touch taxonomy",
      "Attribution agreement",
      "Attribution reconciliation",
      "Attribution disputes",
      "Spend rules",
      "Attribution review",
    ]);
  });

  it("are drafts until both sides have signed, wherever a result stands under the agreement", () => {
    const drafts = attributionArtefacts.filter(({ draftUntil }) => draftUntil === "attribution-status");
    expect(drafts.map(({ title }) => title)).toEqual(attributionArtefacts.slice(1).map(({ title }) => title));
  });
});

describe("the taxonomies", () => {
  it("name every channel of the sample, and no touch falls under another", () => {
    const channels = columnOf(typed("channel-taxonomy"), "Channel");
    expect(channels).toEqual(CHANNELS);
    for (const channel of columnOf(typed("touch-taxonomy"), "Channel")) expect(channels).toContain(channel);
  });

  it("say for every touch whether it counts, both ways", () => {
    expect(new Set(columnOf(typed("touch-taxonomy"), "Counts"))).toEqual(new Set(["counts", "does not count"]));
  });

  it("put every channel on a side, and offer each side as the one reported", () => {
    const side = line("attribution-side");
    for (const word of columnOf(typed("channel-taxonomy"), "Side")) expect(side.choices).toContain(word);
    expect(side.choices).toContain(side.value);
  });
});

describe("the agreement", () => {
  it("reads DRAFT while a name or a date of either side is missing", () => {
    const blanks = ["sales", "sales-on", "marketing", "marketing-on"].map((part) => `{attribution-signed-${part}}=""`);
    expect(line("attribution-status").formula).toBe(`=IF(OR(${blanks.join(",")}),"DRAFT","SIGNED")`);
    for (const part of ["sales", "sales-on", "marketing", "marketing-on"])
      expect(line(`attribution-signed-${part}`).value).toBeUndefined();
  });

  it("begins with terms that every function takes", () => {
    const [model, by, lookback, halfLife] = ["model", "by", "lookback", "half-life"].map(
      (part) => line(`attribution-${part}`).value as string | number,
    );
    const reconciled = answer("ATTRIBUTION_RECONCILE", EXAMPLE_TOUCHES, EXAMPLE_DEALS, model, by, lookback, halfLife);
    expect(reconciled.at(-2)?.[3]).toBe(175000);
  });

  it("has the bias of each model in words of its own, and of shares that both sides wrote", () => {
    expect(columnOf(typed("model-biases"), "Model")).toEqual([...MODEL_NAMES, OWN_SHARES]);
    const biases = Object.values(modelBiases).map(({ bias }) => bias);
    expect(new Set(biases).size).toBe(biases.length);
    for (const { bias, credits, ask } of Object.values(modelBiases)) {
      expect(bias.length).toBeGreaterThan(40);
      expect(credits.length).toBeGreaterThan(10);
      expect(ask).toMatch(/\?$/);
    }
  });

  it("keeps a record of changed weights with the evidence and both signatures", () => {
    expect(typed("weight-changes").columns.map(({ header }) => header)).toEqual([
      "Change",
      "In force from",
      "Evidence",
      "Signed for sales by",
      "Signed for marketing by",
    ]);
  });
});

describe("the reconciliation", () => {
  it("takes the primary number from the weighted column, first and last as context", () => {
    const [headers] = answer("ATTRIBUTION_RECONCILE", EXAMPLE_TOUCHES, EXAMPLE_DEALS);
    for (const [id, header] of [
      ["primary", "Weighted"],
      ["context-first", "First"],
      ["context-last", "Last"],
    ]) {
      const column = headers.indexOf(header) + 1;
      expect(line(`attribution-${id}`).formula).toContain(`{attribution-reconciliation#${column}}`);
    }
  });

  it("looks for rows that the answer always has", () => {
    const rows = answer("ATTRIBUTION_RECONCILE", EXAMPLE_TOUCHES, EXAMPLE_DEALS).map(([name]) => name);
    expect(rows).toEqual(expect.arrayContaining(["Total", "(unattributed)"]));
    expect(line("attribution-booked").formula).toContain('"Total"');
    expect(line("attribution-untraced").formula).toContain('"(unattributed)"');
  });
});

describe("disputes", () => {
  it("are added up from the column that says how much is disputed", () => {
    const answered = answer("ATTRIBUTION_DISPUTES", EXAMPLE_TOUCHES, EXAMPLE_DEALS);
    expect(answered[0][5]).toBe("Disputed");
    expect(answered.some(([name]) => name === "Total")).toBe(true);
    expect(line("attribution-disputed").formula).toContain("{attribution-dispute-list#6}");
  });

  it("fall back to u for every model that gives no deal a split, and for no other", () => {
    const formula = line("attribution-deal-model").formula;
    expect(formula).toBe(
      '=IF(OR(LEFT({attribution-model},6)="markov",{attribution-model}="shapley rate"),"u",{attribution-model})',
    );
    for (const model of MODEL_NAMES) {
      const stands = model.startsWith("markov") || model === "shapley rate" ? "u" : model;
      expect(() => answer("ATTRIBUTION_DISPUTES", EXAMPLE_TOUCHES, EXAMPLE_DEALS, stands), model).not.toThrow();
      if (stands !== model)
        expect(() => answer("ATTRIBUTION_DISPUTES", EXAMPLE_TOUCHES, EXAMPLE_DEALS, model)).toThrow();
    }
  });
});

describe("spend rules", () => {
  it("have a rule for every decision that the returns can lead to", () => {
    const spend = [
      ["Channel", "Spend"],
      ["Email", 15000],
      ["Paid search", 40000],
      ["Podcasts", 5000],
    ];
    const [fundAt, cutAt] = ["spend-fund-at", "spend-cut-at"].map((id) => line(id).value as number);
    const answered = answer("SPEND_RETURN", EXAMPLE_TOUCHES, EXAMPLE_DEALS, spend, "u", "Channel", fundAt, cutAt);
    const decided = answered
      .slice(1, -notesIn(answered).length)
      .filter(([name]) => name !== "Total" && name !== "(unattributed)")
      .map((row) => row[8]);
    expect(answered[0][8]).toBe("Decision");
    expect([...decided].sort()).toEqual(["cut", "discuss", "fund", "no spend"]);
    expect([...columnOf(typed("spend-decision-rules"), "Decision")].sort()).toEqual([...decided].sort());
  });

  it("decide on the agreed terms", () => {
    expect(liveBlock(attributionArtefacts, "spend-return").formula).toContain(
      ",{attribution-model},{attribution-by},{spend-fund-at},{spend-cut-at},{attribution-lookback},",
    );
  });
});

describe("review notes", () => {
  it("hold what surfaced, the decision, its owner and the day to follow up", () => {
    const headers = typed("attribution-review-notes").columns.map(({ header }) => header);
    expect(headers).toEqual(expect.arrayContaining(["What surfaced", "Decision", "Owner", "Follow up on"]));
    const notes = typed("attribution-review-notes");
    const days = columnOf(notes, "Follow up on").map(
      (day, i) => Number(day) - Number(columnOf(notes, "Reviewed on")[i]),
    );
    expect(days).toEqual([30, 30]);
  });
});
