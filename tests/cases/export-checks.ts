/** Checks for what a case describes in words, in addition to its values or instead of them. */
import { expect } from "vitest";
import type { Cells } from "../../core/kernel/cells";
import type { Argument } from "../../core/kernel/gate";
import { cellAt, type answered as Answer, type Answered } from "./answered";
import { openedColumns, openedFile } from "./opened-file";

interface Asked {
  /** Runs the call of the case, with optional extra arguments. */
  readonly ask: (...more: readonly Argument[]) => Answered;
  readonly answered: typeof Answer;
  readonly tables: Readonly<Record<string, Cells>>;
  readonly files: Readonly<Record<string, string>>;
}

interface Check {
  /** Set if this check replaces the values of the case. */
  readonly insteadOf?: true;
  readonly run: (asked: Asked) => void | Promise<void>;
}

const VELOCITY = "VELOCITY_BASELINE";

/** The arguments of VELOCITY_BASELINE up to `columns`. */
const withColumns = (deals: Cells, asOf: string, columns: string) => [deals, "", asOf, "", "", "", "", columns];

export const exportChecks: Readonly<Record<string, Check>> = {
  "A1-report-footer": says(/\b4 rows below\b.*\bdeals\b/),
  "A2-grand-total": says(/\b1 total row of deals\b/),
  "A3-quota-total-row": says(/\b1 total row of quotas\b/),
  "B3-own-words": {
    insteadOf: true,
    run({ ask, answered, tables }) {
      const plain = ask();
      const words = plain.refusal ?? plain.notes.join("\n");
      for (const stage of ["Customer", "Nurture again", "Proposal"]) expectCounted(words, stage, 1);
      expect(words).toContain("Won=");
      expect(words).toContain("Lost=");
      const named = answered(
        VELOCITY,
        ...withColumns(tables["deals"], "2026-03-31", "Won=Customer; Lost=Nurture again"),
      );
      expect(["Won", "Lost", "Open"].map((header) => cellAt(named, "Total", header))).toEqual([1, 1, 1]);
      expect(named.notes.join("\n")).not.toContain("Won=");
    },
  },
  "F1-company-currency": says(/Amount in company currency/),
  "F2-codes-in-cells": {
    insteadOf: true,
    run({ ask }) {
      const { refusal } = ask();
      expect(refusal).toBeDefined();
      for (const word of ["USD", "JPY", "EUR", "IN_CURRENCY", "deals"]) expect(refusal).toContain(word);
    },
  },
  "G1-field-history-report": stagesAre("Discovery", "Proposal", "Closed Won", "Closed Lost"),
  "G2-other-fields": stagesAre("Discovery", "Proposal", "Closed Won", "Closed Lost"),
  "G5-hubspot-wide": {
    run({ ask }) {
      // The pipeline's name in brackets isn't part of the stage.
      expect(ask().rows.map(([stage]) => stage)).toEqual(["Discovery", "Proposal", "Closed Won", "Closed Lost"]);
    },
  },
  "K1-quota-by-quarter": {
    insteadOf: true,
    run({ ask }) {
      const answer = ask();
      const found = ["Quota", "Won in period", "Remaining quota", "Coverage"].map((header) =>
        cellAt(answer, "Total", header),
      );
      expect(found).toEqual([60000, 30000, 30000, 3]);
      expect(answer.notes.join("\n")).toMatch(/2026-Q2|2026-04-01/);
    },
  },
  "K2-by-header-differs": {
    insteadOf: true,
    run({ answered, tables: { deals, quotas } }) {
      const plain = answered("COVERAGE_TABLE", deals, quotas, "Deal Owner");
      const isRead = plain.refusal === undefined;
      if (!isRead) expect(plain.refusal).toMatch(/columns .*Deal Owner=/);
      const mapped = answered("COVERAGE_TABLE", deals, quotas, "Deal Owner", "", "", "Deal Owner=Rep");
      for (const answer of isRead ? [plain, mapped] : [mapped]) {
        const found = ["Open pipeline", "Quota", "Remaining quota", "Coverage"].map((header) =>
          cellAt(answer, "Ada", header),
        );
        expect(found).toEqual([90000, 100000, 60000, 1.5]);
      }
    },
  },
  "M1-opportunities-with-products": says(/\b1 (row|deal)\b.*repeat/),
  "N2-no-change-and-reactivation": {
    run({ ask }) {
      const answer = ask();
      expect(cellAt(answer, "2026-04", "Reactivation")).toBe(300);
      expect(cellAt(answer, "2026-04", "New")).toBe(0);
      expect(answer.headers.indexOf("Reactivation")).toBeGreaterThan(answer.headers.indexOf("GRR"));
      expect(cellAt(answer, "2026-01", "New")).toBe(500);
    },
  },
  "S1-by-a-date-column": {
    run({ ask }) {
      const names = ask().rows.map(([name]) => name);
      expect(names).toEqual(["2026-01-01", "2026-02-01", "Total"]);
    },
  },
  "U1-one-mistyped-year": {
    insteadOf: true,
    run({ ask, answered, tables }) {
      const { notes } = ask();
      expect(notes.join("\n")).toMatch(/\b1 \w+\b.*2062-03-30/);
      const asOf = answered(VELOCITY, tables["deals"], "", "2026-03-01");
      expect(["Won", "Lost"].map((header) => cellAt(asOf, "Total", header))).toEqual([1, 1]);
    },
  },
  "F04-semicolons": {
    async run({ answered, files }) {
      const file = await openedFile(files["deals"]);
      const kept = await openedColumns(files["deals"]);
      expect(kept).toBe("Decimal=,");
      const answer = answered(VELOCITY, ...withColumns(file, "", kept));
      expect(cellAt(answer, "Total", "Average deal value")).toBe(7150);
    },
  },
  "F19a-unclosed-quote": {
    async run({ files }) {
      await expect(openedFile(files["deals"])).rejects.toThrow(/\bline 3\b/i);
      await expect(openedFile(files["deals"])).rejects.toThrow(/quot/i);
    },
  },
  "F19b-quote-inside": {
    async run({ files }) {
      const [, ...deals] = await openedFile(files["deals"]);
      expect(deals.map(([id]) => id)).toEqual([1, 2, 3, 4]);
      expect(deals.map(([, company]) => String(company).includes("Heron"))).toEqual([true, false, false, false]);
      expect(String(deals[0][1])).toContain("Ltd");
      expect(deals.map(([, , amount]) => amount)).toEqual([100, 200, 300, 400]);
    },
  },
  "F20-utf16le-no-bom": {
    async run({ answered, files }) {
      const answer = answered(VELOCITY, await openedFile(files["deals"]));
      expect(cellAt(answer, "Total", "Won")).toBe(1);
      expect(cellAt(answer, "Total", "Average deal value")).toBe(5);
    },
  },
};

/** Requires a note in addition to the values of the case. */
function says(words: RegExp): Check {
  return {
    run({ ask }) {
      expect(ask().notes.join("\n")).toMatch(words);
    },
  };
}

function stagesAre(...stages: readonly string[]): Check {
  return {
    run({ ask }) {
      expect(
        ask()
          .rows.map(([stage]) => stage)
          .sort(),
      ).toEqual([...stages].sort());
    },
  };
}

/** Requires a word next to its count. */
function expectCounted(words: string, word: string, count: number): void {
  expect(words).toMatch(new RegExp(`${word}\\W{1,4}${count}\\b|\\b${count}\\W{1,4}${word}|${word}\\W+\\(?${count}\\b`));
}
