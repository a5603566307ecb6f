import { describe, expect, it } from "vitest";
import { answer, refusal, value } from "../asking";

const PLAYBOOK = [
  ["Demand state", "Next step"],
  ["In market", "call"],
  ["Asleep", "letter"],
];

describe("NEXT_ACTION", () => {
  it.each([
    ["active evaluation", "sales conversation"],
    ["Passive  Awareness", "nurture sequence"],
    [" LATENT NEED ", "research-led content"],
  ])("answers %j by default with %s", (state, action) => {
    expect(value("NEXT_ACTION", state)).toBe(action);
    expect(value("NEXT_ACTION", state, 0)).toBe(action);
  });

  it("takes a playbook of its own in place of the default", () => {
    expect(value("NEXT_ACTION", "in MARKET", PLAYBOOK)).toBe("call");
    const refused = refusal("NEXT_ACTION", "latent need", PLAYBOOK);
    expect(refused.code).toBe("NOT_FOUND");
    expect(refused.words).toBe('state must be In market or Asleep, found "latent need"');
  });

  it("spills over states, leaves blanks and (no state) empty", () => {
    expect(answer("NEXT_ACTION", [["Asleep"], [""], ["(no state)"], ["in market"]], PLAYBOOK)).toEqual([
      ["letter"],
      [""],
      [""],
      ["call"],
    ]);
    expect(answer("NEXT_ACTION", [["asleep", "asleep"]], PLAYBOOK)).toEqual([["letter", "letter"]]);
    expect(value("NEXT_ACTION", "(No State)")).toBe("");
  });

  it("lets a playbook name (no state) itself", () => {
    expect(value("NEXT_ACTION", "(no state)", [...PLAYBOOK, ["(no state)", "review"]])).toBe("review");
  });

  it("refuses an unknown state with the states known, and its row", () => {
    expect(refusal("NEXT_ACTION", "hot").words).toBe(
      'state must be active evaluation, passive awareness or latent need, found "hot"',
    );
    const refused = refusal("NEXT_ACTION", [["latent need"], ["hot"]]);
    expect(refused.code).toBe("NOT_FOUND");
    expect(refused.words).toMatch(/^row 2: state must be/);
  });

  it("refuses no state, and a playbook that can't be read", () => {
    expect(refusal("NEXT_ACTION", "").code).toBe("MISSING");
    expect(refusal("NEXT_ACTION", "asleep", [PLAYBOOK[0]]).words).toBe(
      "playbook must have at least one state below the headers, found none",
    );
    expect(refusal("NEXT_ACTION", "asleep", [...PLAYBOOK, ["asleep", "x"]]).code).toBe("DUPLICATE");
    expect(refusal("NEXT_ACTION", "#N/A").code).toBe("CELL_ERROR");
  });

  it("spills over 100,000 states", () => {
    const cells = answer(
      "NEXT_ACTION",
      Array.from({ length: 100_000 }, () => ["asleep"]),
      PLAYBOOK,
    );
    expect(cells).toHaveLength(100_000);
    expect(cells[99_999]).toEqual(["letter"]);
  });
});
