/** The XML manifest. The order of its elements is Excel's, and so are the references to its resources by id. */
import type { AddIn, Button } from "../excel-addin/manifest";

const PAGE = "Page.Url";

export function printManifestXml(addIn: AddIn): string {
  const iconOf = (size: number) => addIn.icons.find((icon) => icon.size === size)!.url;
  const buttons = [...addIn.buttons, addIn.explain];
  const sets = addIn.requires.map(({ name, version }) => element("Set", { Name: name, MinVersion: version }));
  const root = element(
    "OfficeApp",
    {
      xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
      "xmlns:ov": "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
      "xsi:type": "TaskPaneApp",
    },
    element("Id", {}, addIn.id),
    element("Version", {}, `${addIn.version}.0`),
    element("ProviderName", {}, text(addIn.provider)),
    element("DefaultLocale", {}, "en-US"),
    element("DisplayName", { DefaultValue: addIn.name }),
    element("Description", { DefaultValue: addIn.description }),
    element("IconUrl", { DefaultValue: iconOf(32) }),
    element("HighResolutionIconUrl", { DefaultValue: iconOf(64) }),
    element("SupportUrl", { DefaultValue: addIn.about }),
    element("AppDomains", {}, element("AppDomain", {}, addIn.origin)),
    element("Hosts", {}, element("Host", { Name: "Workbook" })),
    element("Requirements", {}, element("Sets", { DefaultMinVersion: "1.1" }, ...sets)),
    element("DefaultSettings", {}, element("SourceLocation", { DefaultValue: addIn.page })),
    element("Permissions", {}, "ReadWriteDocument"),
    element(
      "VersionOverrides",
      {
        xmlns: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
        "xsi:type": "VersionOverridesV1_0",
      },
      element("Hosts", {}, printHost(addIn)),
      element(
        "Resources",
        {},
        element("bt:Images", {}, ...[16, 32, 80].map((size) => resource("bt:Image", `Icon.${size}`, iconOf(size)))),
        element(
          "bt:Urls",
          {},
          resource("bt:Url", PAGE, addIn.page),
          resource("bt:Url", "Functions.Script.Url", addIn.functionsScript),
          resource("bt:Url", "Functions.Metadata.Url", addIn.functionsJson),
        ),
        element(
          "bt:ShortStrings",
          {},
          resource("bt:String", "Tab.Label", addIn.name),
          resource("bt:String", "Group.Label", addIn.name),
          ...buttons.map((button) => resource("bt:String", labelOf(button), button.label)),
        ),
        element("bt:LongStrings", {}, ...buttons.map((button) => resource("bt:String", helpOf(button), button.help))),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}\n`;
}

function printHost(addIn: AddIn): string {
  return element(
    "Host",
    { "xsi:type": "Workbook" },
    element("Runtimes", {}, element("Runtime", { resid: PAGE, lifetime: "long" })),
    element(
      "AllFormFactors",
      {},
      element(
        "ExtensionPoint",
        { "xsi:type": "CustomFunctions" },
        element("Script", {}, element("SourceLocation", { resid: "Functions.Script.Url" })),
        element("Page", {}, element("SourceLocation", { resid: PAGE })),
        element("Metadata", {}, element("SourceLocation", { resid: "Functions.Metadata.Url" })),
      ),
    ),
    element(
      "DesktopFormFactor",
      {},
      element("FunctionFile", { resid: PAGE }),
      element(
        "ExtensionPoint",
        { "xsi:type": "PrimaryCommandSurface" },
        element(
          "CustomTab",
          { id: "Revpact.Tab" },
          element(
            "Group",
            { id: "Revpact.Group" },
            element("Label", { resid: "Group.Label" }),
            printIcons(),
            ...addIn.buttons.map(printButton),
          ),
          element("Label", { resid: "Tab.Label" }),
        ),
      ),
      element(
        "ExtensionPoint",
        { "xsi:type": "ContextMenu" },
        element("OfficeMenu", { id: "ContextMenuCell" }, printButton(addIn.explain)),
      ),
    ),
  );
}

function printButton(button: Button): string {
  return element(
    "Control",
    { "xsi:type": "Button", id: `Revpact.${button.id}` },
    element("Label", { resid: labelOf(button) }),
    element(
      "Supertip",
      {},
      element("Title", { resid: labelOf(button) }),
      element("Description", { resid: helpOf(button) }),
    ),
    printIcons(),
    element("Action", { "xsi:type": "ExecuteFunction" }, element("FunctionName", {}, button.id)),
  );
}

function printIcons(): string {
  return element(
    "Icon",
    {},
    ...[16, 32, 80].map((size) => element("bt:Image", { size: String(size), resid: `Icon.${size}` })),
  );
}

/** Ids of resources have at most 32 characters. */
const labelOf = ({ id }: Button) => `${id}.Label`;
const helpOf = ({ id }: Button) => `${id}.Help`;

function resource(name: string, id: string, value: string): string {
  return element(name, { id, DefaultValue: value });
}

function text(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

/** Children are printed elements, one a line, or the text of the element. */
function element(name: string, attributes: Readonly<Record<string, string>>, ...children: readonly string[]): string {
  const open = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${text(value)}"`)].join(" ");
  if (children.length === 0) return `<${open}/>`;
  if (children.length === 1 && !children[0].startsWith("<")) return `<${open}>${children[0]}</${name}>`;
  const inner = children.join("\n").replace(/^/gm, "  ");
  return `<${open}>\n${inner}\n</${name}>`;
}
