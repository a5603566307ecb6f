import { AppManifestUtils, type TeamsManifest } from "@microsoft/app-manifest";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { addIn } from "../../excel-addin/manifest";
import { panels } from "../../src/sidebar/panels";
import { renderIcon } from "../../tools/icons";
import { printManifestJson } from "../../tools/print-manifest-json";
import { printManifestXml } from "../../tools/print-manifest-xml";
import { readXml, type Element } from "./read-xml";

const described = addIn("https://example.com/revpact", "1.2.3");

describe("manifest.json", () => {
  const manifest = JSON.parse(printManifestJson(described)) as TeamsManifest;

  it("is valid by Microsoft's schema", async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
  });

  it("calls actions that its runtime has", () => {
    const text = JSON.stringify(manifest);
    const called = [...text.matchAll(/"actionId":"([^"]+)"/g)].map(([, id]) => id);
    const actions = [...text.matchAll(/"id":"([^"]+)","type":"executeFunction"/g)].map(([, id]) => id);
    expect(called.length).toBe(panels.length + 1);
    for (const id of called) expect(actions).toContain(id);
    expect(text).not.toContain("namespace");
  });
});

describe("manifest.xml", () => {
  let root: Element;
  let all: readonly Element[];
  beforeAll(() => {
    root = readXml(printManifestXml(described));
    all = everyElement(root);
  });
  const named = (name: string) => all.filter((element) => element.name === name);
  const names = (element: Element) => element.children.map((child) => child.name);

  it("has its elements in Excel's order", () => {
    expect(names(root)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    const order: Readonly<Record<string, readonly string[]>> = {
      VersionOverrides: ["Hosts", "Resources"],
      Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
      DesktopFormFactor: ["FunctionFile", "ExtensionPoint", "ExtensionPoint"],
      CustomTab: ["Group", "Label"],
      Group: ["Label", "Icon", ...panels.map(() => "Control")],
      Control: ["Label", "Supertip", "Icon", "Action"],
      Supertip: ["Title", "Description"],
    };
    for (const [name, children] of Object.entries(order)) {
      for (const element of named(name)) expect(names(element), name).toEqual(children);
    }
    const [workbook] = named("Host").filter(({ attributes }) => attributes["xsi:type"] === "Workbook");
    expect(names(workbook)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    const [functions] = named("AllFormFactors")[0].children;
    expect(names(functions)).toEqual(["Script", "Page", "Metadata"]);
  });

  it("shares one page among pane, actions and functions, for long, and names no namespace and no pane", () => {
    const [runtime] = named("Runtime");
    expect(runtime.attributes["lifetime"]).toBe("long");
    expect(named("FunctionFile")[0].attributes["resid"]).toBe(runtime.attributes["resid"]);
    expect(named("Page")[0].children[0].attributes["resid"]).toBe(runtime.attributes["resid"]);
    const [settings] = named("DefaultSettings");
    expect(settings.children[0].attributes["DefaultValue"]).toBe(described.page);
    for (const name of ["Namespace", "TaskpaneId"]) expect(named(name)).toEqual([]);
  });

  it("refers to resources that are there, once each and within their lengths", () => {
    const resources = named("Resources")[0].children.flatMap((group) => group.children);
    const ids = resources.map(({ attributes }) => attributes["id"]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
    const referred = all.flatMap(({ attributes }) => attributes["resid"] ?? []);
    expect(new Set(referred)).toEqual(new Set(ids));
    const longest = (group: string) =>
      Math.max(...named(group)[0].children.map(({ attributes }) => attributes["DefaultValue"].length));
    expect(longest("bt:ShortStrings")).toBeLessThanOrEqual(125);
    expect(longest("bt:LongStrings")).toBeLessThanOrEqual(250);
    expect(described.description.length).toBeLessThanOrEqual(250);
  });

  it("points at https addresses of its origin only", () => {
    const addresses = all.flatMap(({ attributes }) =>
      Object.entries(attributes).filter(([key, value]) => key === "DefaultValue" && /^\w+:/.test(value)),
    );
    expect(addresses.length).toBeGreaterThan(8);
    for (const [, address] of addresses) expect(address.startsWith("https://example.com/revpact/")).toBe(true);
  });

  it("asks for the shared runtime and custom functions, and nothing newer", () => {
    expect(named("Set").map(({ attributes }) => [attributes["Name"], attributes["MinVersion"]])).toEqual([
      ["SharedRuntime", "1.1"],
      ["CustomFunctionsRuntime", "1.1"],
    ]);
  });

  it("has a button a panel, and one in the menu of a cell", () => {
    const called = named("FunctionName").map(({ text }) => text);
    expect(called).toEqual([...described.buttons, described.explain].map(({ id }) => id));
  });

  it("keeps what would break XML out of it", () => {
    const text = printManifestXml({ ...described, description: 'a < b & "c"' });
    expect(text).toContain('DefaultValue="a &lt; b &amp; &quot;c&quot;"');
    expect(readXml(text).children[5].attributes["DefaultValue"]).toBe('a < b & "c"');
  });
});

describe("icons", () => {
  const svg = (name: string) => readFileSync(new URL(`../../excel-addin/icons/${name}.svg`, import.meta.url), "utf8");

  it.each([16, 32, 64, 80, 192])("are PNG files, %i pixels square", (size) => {
    const png = renderIcon(svg("icon"), size);
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    expect(renderIcon(svg("icon"), size).equals(png)).toBe(true);
  });

  it("come in every size the manifests name", () => {
    expect(described.icons.map(({ size }) => size)).toEqual([16, 32, 64, 80]);
  });

  it("refuse a drawing they would not show as it is", () => {
    expect(() => renderIcon('<svg viewBox="0 0 8 8"><path d="M0 0C1 1 2 2 3 3Z" fill="#ffffff"/></svg>', 16)).toThrow(
      "straight lines",
    );
    expect(() => renderIcon('<svg viewBox="0 0 8 8"><rect width="8" height="8" fill="red"/></svg>', 16)).toThrow(
      "#rrggbb",
    );
  });
});

function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}
