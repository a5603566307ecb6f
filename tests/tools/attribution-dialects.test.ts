/** docs/attribution-dialects.md is written by hand; its figures and model names are recomputed here. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parametersOf } from "../../core/kernel/card";
import { answer, byFirstColumn, cardNamed } from "../core/asking";

const page = readFileSync(fileURLToPath(new URL("../../docs/attribution-dialects.md", import.meta.url)), "utf8");

const TOUCHES = [
  ["Deal", "When", "Channel"],
  ["D-1", "2026-01-05", "Paid search"],
  ["D-1", "2026-01-20", "Webinar"],
  ["D-1", "2026-02-10", "Email"],
  ["D-1", "2026-03-01", "Outbound"],
];
const DEALS = [
  ["Deal", "Amount", "Closed", "Outcome", "Lead Created"],
  ["D-1", 100000, "2026-03-10", "Won", "2026-01-21"],
];

describe("one deal, three Us", () => {
  const [header, , ...rows] = page
    .slice(page.indexOf("## One deal, three Us"), page.indexOf("Outbound has"))
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

  it("shows three models", () => {
    expect(rows.map(([model]) => model)).toEqual(["`u`", "`hubspot u`", "`marketo u`"]);
  });

  it.each(rows)("%s", (model, ...figures) => {
    const credits = byFirstColumn(answer("ATTRIBUTE", TOUCHES, DEALS, model.replace(/`/g, "")));
    header.slice(1).forEach((channel, i) => {
      expect(credits[channel].Revenue, channel).toBeCloseTo(Number(figures[i].replace(/,/g, "")), 6);
    });
  });
});

it("names models there are", () => {
  const models = parametersOf(cardNamed("ATTRIBUTE")).find(({ name }) => name === "model")!.param.options!;
  const table = page.slice(page.indexOf("| Said as"), page.indexOf("## One deal"));
  const named = [...table.matchAll(/`([a-z ]+)`/g)].map(([, word]) => word).filter((word) => word !== "half_life_days");
  expect(named.length).toBeGreaterThan(10);
  for (const name of named) expect(models, name).toContain(name);
});
