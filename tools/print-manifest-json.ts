/** The unified manifest, from the same source as the XML one. */
import type { AddIn, Button } from "../excel-addin/manifest";

const VERSION = "1.25";
const RUNTIME = "SharedRuntime";

export function printManifestJson(addIn: AddIn): string {
  const icons = addIn.icons.filter(({ size }) => size !== 64).map(({ size, url }) => ({ size, url }));
  const control = ({ id, label, help }: Button) => ({
    id: `Revpact.${id}`,
    type: "button",
    label,
    icons,
    supertip: { title: label, description: help },
    actionId: id,
  });
  const buttons = [...addIn.buttons, addIn.explain];
  const manifest = {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: VERSION,
    version: addIn.version,
    id: addIn.id,
    localizationInfo: { defaultLanguageTag: "en-us" },
    developer: {
      name: addIn.provider,
      websiteUrl: addIn.about,
      privacyUrl: `${addIn.about}#privacy`,
      termsOfUseUrl: `${addIn.about}#terms`,
    },
    name: { short: addIn.name },
    description: { short: addIn.summary, full: addIn.description },
    icons: { outline: "icons/outline-32.png", color: "icons/icon-192.png" },
    accentColor: "#1F4B99",
    validDomains: [new URL(addIn.origin).host],
    authorization: {
      permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] },
    },
    extensions: [
      {
        requirements: {
          scopes: ["workbook"],
          capabilities: addIn.requires.map(({ name, version }) => ({ name, minVersion: version })),
        },
        runtimes: [
          {
            id: RUNTIME,
            type: "general",
            code: { page: addIn.page, script: addIn.functionsScript },
            lifetime: "long",
            actions: buttons.map(({ id, label }) => ({ id, type: "executeFunction", displayName: label })),
            customFunctions: { allowCustomDataForDataTypeAny: true, metadataUrl: addIn.functionsJson },
          },
        ],
        ribbons: [
          {
            contexts: ["default"],
            tabs: [
              {
                id: "Revpact.Tab",
                label: addIn.name,
                groups: [{ id: "Revpact.Group", label: addIn.name, icons, controls: addIn.buttons.map(control) }],
              },
            ],
          },
        ],
        contextMenus: [{ menus: [{ entryPoint: "cell", controls: [control(addIn.explain)] }] }],
      },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
