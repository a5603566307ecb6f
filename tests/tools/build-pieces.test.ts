import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalog } from "../../core/catalog";
import { readOrigin } from "../../tools/build-excel";
import { layOutExample } from "../../tools/example-sheet";
import { servedFile } from "../../tools/excel-start";
import { inlinePage } from "../../tools/inline-page";
import { missingForPush } from "../../tools/sheets-push";
import { stripFaces } from "../../tools/without-faces";
import { stripPages } from "../../tools/without-pages";

describe("stripFaces", () => {
  it("leaves out what is said to people, and nothing a call needs", () => {
    const room = `export default card(velocity, {
      name: "VELOCITY", summary: "a", params: { x: count({ help: "b", above: 0 }) },
      returns: rows("w", { y: column("Y", "text", "c") }), law: "d", source: "e",
      examples: [{ given: [1], gives: 2 }], see: ["X"],
    });`;
    expect(stripFaces(room).replace(/\s+/g, "")).toBe(
      'exportdefaultcard(velocity,{name:"VELOCITY",params:{x:count({above:0})},returns:rows(0,{y:column("Y",)}),});',
    );
  });
});

describe("stripPages", () => {
  it("keeps of a card what the sidebar shows, and the first example that stands in a line", () => {
    const room = `export default card(velocity, {
      name: "VELOCITY", summary: "a", question: "b?", differs: "c", law: "d",
      examples: [
        { given: [[[1], [2]]], gives: 2 },
        { given: [DEALS, "x"], gives: 2 },
        { given: [1, "x"], refuses: "SHAPE" },
        { given: [-1, "25%"], gives: 3 },
        { given: [1, 2], gives: 4 },
      ],
      see: ["X"], terms: ["Y"],
    }); const other = { question: "kept", examples: [1] };`;
    expect(stripPages(room).replace(/\s+/g, "")).toBe(
      'exportdefaultcard(velocity,{name:"VELOCITY",summary:"a",law:"d",' +
        'examples:[{given:[-1,"25%"],gives:3},],see:["X"],});constother={question:"kept",examples:[1]};',
    );
  });
});

describe("inlinePage", () => {
  it("keeps a script whole that speaks of scripts", () => {
    const page = inlinePage({
      title: "T",
      body: "<p></p>",
      styles: "a{}",
      script: 'x="</script><!--<script>"',
    });
    expect(page).toContain('x="\\x3c/script>\\x3c!--\\x3cscript>"');
    expect(page).toContain('<base target="_top">');
  });
});

describe("readOrigin", () => {
  it.each([
    [undefined, "https://localhost:3000"],
    ["https://example.com/", "https://example.com"],
    ["https://example.com/revpact", "https://example.com/revpact"],
  ])("reads %s", (text, origin) => expect(readOrigin(text)).toBe(origin));

  it.each(["http://example.com", "example.com", "https://", "https://a b", "https://e.com/?x=1", ""])(
    "refuses %s",
    (text) => expect(() => readOrigin(text)).toThrow(/REVPACT_ORIGIN must be an https address/),
  );
});

describe("missingForPush", () => {
  const folder = mkdtempSync(join(tmpdir(), "revpact-"));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const login = file("login.json", "{}");
  const project = file("project.json", JSON.stringify({ scriptId: "1aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789" }));

  it("says what is missing, one thing at a time", () => {
    expect(missingForPush(join(folder, "none"), login)).toContain("There is no .clasp.json");
    expect(missingForPush(file("sample.json", '{"scriptId":"the id"}'), login)).toContain("names no script");
    expect(missingForPush(file("broken.json", "{"), login)).toContain("names no script");
    expect(missingForPush(project, join(folder, "none"))).toContain("clasp login");
    expect(missingForPush(project, login)).toBeUndefined();
  });
});

describe("servedFile", () => {
  it("hands out files of its folder only", async () => {
    const folder = mkdtempSync(join(tmpdir(), "revpact-"));
    writeFileSync(join(folder, "taskpane.html"), "");
    expect(await servedFile(folder, "/")).toBe(join(folder, "taskpane.html"));
    expect(await servedFile(folder, "/taskpane.html?x=1")).toBe(join(folder, "taskpane.html"));
    for (const address of ["/../secret", "/%2e%2e/secret", "/..%2fsecret", "/none.js", "/%ff"]) {
      expect(await servedFile(folder, address), address).toBeUndefined();
    }
  });
});

describe("layOutExample", () => {
  it("writes ranges side by side and the formula that reads them", () => {
    const card = catalog.find(({ name }) => name === "VELOCITY")!;
    const laid = layOutExample(card, { given: [[[200], [220]], 'a"b', true, [[90, 1]]], refuses: "SHAPE" });
    expect(laid.formula).toBe('=VELOCITY(A1:A2, "a""b", TRUE, C1:D1)');
    expect(laid.cells).toEqual([
      [200, "", 90, 1],
      [220, "", "", ""],
    ]);
  });
});
