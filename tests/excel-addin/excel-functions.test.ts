import { beforeAll, describe, expect, it } from "vitest";
import { catalog } from "../../core/catalog";
import { excelArgument } from "../../excel-addin/excel-cells";
import { functionIn } from "../../excel-addin/explain-function";
import { excelFunctions, FakeError, type ExcelFunction } from "../hosts/excel/excel-functions";

describe("Excel's functions", () => {
  let functions: ReadonlyMap<string, ExcelFunction>;
  beforeAll(async () => {
    functions = await excelFunctions();
  });
  const call = (name: string, ...given: unknown[]): unknown => {
    try {
      return functions.get(name)!(...given);
    } catch (failure) {
      return failure;
    }
  };

  it("associates every card by its name, and nothing else", () => {
    expect([...functions.keys()]).toEqual(catalog.map(({ name }) => name));
  });

  it("does not take the invocation, which Excel hands last, for an argument", () => {
    const invocation = { functionName: "VELOCITY", isInValuePreview: false };
    expect(call("VELOCITY", [[200]], [[40000]], [[0.25]], [[90]], invocation)).toEqual([[22222.222222222223]]);
  });

  it("takes null for an omitted argument", () => {
    const deals = [
      ["Deal ID", "Stage", "Amount", "Created", "Closed"],
      ["D-1", "Won", 100, 46000, 46010],
    ];
    const omitted = call("VELOCITY_BASELINE", deals, null, null, null, null, null, null, null, {});
    expect(omitted).toEqual(call("VELOCITY_BASELINE", deals));
    expect((omitted as unknown[][]).flat()).not.toContain(null);
  });

  it("refuses with its words behind #VALUE!", () => {
    expect(call("VELOCITY", [[200]], [[40000]], [[25]], [[90]])).toEqual(
      new FakeError("#VALUE!", "win_rate must be between 0 and 1, found 25"),
    );
  });

  it.each(["#N/A", "#DIV/0!", "#REF!", "#NUM!", "#NAME?", "#NULL!", "#VALUE!"])(
    "passes an error cell %s on as what it was",
    (code) => {
      for (const error of [code, new FakeError(code), { type: "Error", basicType: "Error", basicValue: code }]) {
        expect(call("VELOCITY", [[200]], [[error]], [[0.25]], [[90]])).toMatchObject({ code });
      }
    },
  );

  it("passes on as #VALUE! an error that Excel takes from no function", () => {
    expect(call("VELOCITY", [[200]], [["#SPILL!"]], [[0.25]], [[90]])).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining("#SPILL!"),
    });
  });
});

describe("excelArgument", () => {
  it("reads every form a cell may come in", () => {
    const formatted = {
      type: "FormattedNumber",
      basicType: "Double",
      basicValue: 40000,
      numberFormat: "$#,##0",
    };
    const entity = { type: "Entity", text: "Contoso", basicType: "Error", basicValue: "#VALUE!" };
    const linked = { type: "LinkedEntity", text: "Seattle", basicType: "Error", basicValue: "#VALUE!" };
    expect(
      excelArgument([
        [1, "a", true, null, ""],
        [formatted, entity, linked, new FakeError("#N/A"), {}],
      ]),
    ).toEqual([
      [1, "a", true, "", ""],
      [40000, "Contoso", "Seattle", "#N/A", ""],
    ]);
  });

  it("reads an omitted argument, a lone value and a row", () => {
    expect([null, undefined, 5].map(excelArgument)).toEqual(["", "", 5]);
    expect(excelArgument([1, 2])).toEqual([[1], [2]]);
  });
});

describe("functionIn", () => {
  it.each([
    ["=VELOCITY(200, 40000, 25%, 90)", "VELOCITY"],
    ["=IFERROR(velocity_baseline(Deals!A:H), 0)", "VELOCITY_BASELINE"],
    ["=_xldudf_COVERAGE(A1,B1)", "COVERAGE"],
    ['="VELOCITY("&A1', undefined],
    ["=SUM(A1:A3)", undefined],
    ["VELOCITY(1)", undefined],
    ["", undefined],
  ])("finds the function of the catalogue in %s", (formula, name) => {
    expect(functionIn(formula)).toBe(name);
  });
});
