import { expect, it } from "vitest";
import { catalog } from "../../core/catalog";
import { printDocs } from "../../tools/print-docs";
import { printReadmeTable } from "../../tools/print-readme-table";
import { stalePrints } from "../../tools/print";

it("printed pages stand as they would be printed", () => {
  expect(stalePrints()).toEqual([]);
});

it("every page begins by saying what printed it, and links to pages that are there", () => {
  const pages = printDocs(catalog);
  for (const [name, page] of pages) {
    expect(page.split("\n")[0], name).toBe("<!-- Printed from the cards by tools/print-docs.ts; do not edit. -->");
    for (const [, target] of page.matchAll(/\]\(([^)]+)\)/g))
      expect(pages.has(target), `${name} → ${target}`).toBe(true);
  }
});

it("a page shows the answer and the refusal that the function gives", () => {
  const page = printDocs(catalog).get("VELOCITY.md");
  expect(page).toContain("→ **22,222.22**");
  expect(page).toContain("> win_rate must be between 0 and 1, found 25");
});

it("the README's table stands between its marks, and the rest is left alone", () => {
  const printed = printReadmeTable("# A\n<!-- functions -->\nformer rows\n<!-- /functions -->\nafter", catalog);
  expect(printed).toContain("docs/functions/VELOCITY.md");
  expect(printed).not.toContain("former rows");
  expect(printed.startsWith("# A\n") && printed.endsWith("\nafter")).toBe(true);
  expect(printReadmeTable(printed, catalog)).toBe(printed);
  expect(printReadmeTable("no marks", catalog)).toBe("no marks");
});
