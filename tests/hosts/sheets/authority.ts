/**
 * What a script may call, by the mode it runs in. NONE and LIMITED are those of `onOpen` (Google Workspace add-ons,
 * "Editor add-on authorization", https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle, and
 * Apps Script reference, "Enum AuthMode", https://developers.google.com/apps-script/reference/script/auth-mode).
 */
import { counted } from "../../contract/faults";

export type AuthMode = "NONE" | "LIMITED" | "FULL" | "CUSTOM_FUNCTION";

/** Of the user interface NONE and LIMITED may add items to the menu and no more (same guide). */
const MENU: ReadonlySet<string> = new Set(["getUi", "createAddonMenu", "addItem", "addSeparator", "addToUi"]);
const DIALOGS: ReadonlySet<string> = new Set(["showSidebar", "alert"]);

function isAllowed(mode: AuthMode, service: string, method: string): boolean {
  switch (mode) {
    case "FULL":
      return true;
    // "A mode that does not allow access to any services that require authorization" (Enum AuthMode).
    case "NONE":
      return service === "SpreadsheetApp" && MENU.has(method);
    case "LIMITED":
      return !DIALOGS.has(method);
    // The spreadsheet is read-only to a cell (Enum AuthMode), and there is no user interface (Apps Script guides,
    // "Custom functions in Google Sheets", https://developers.google.com/apps-script/guides/sheets/functions).
    case "CUSTOM_FUNCTION":
      return service === "SpreadsheetApp" && method.startsWith("get") && method !== "getUi";
  }
}

/** The same service, asking before each call whether the mode of the moment allows it; then `called` hears of it. */
export function guarded<T extends object>(
  service: string,
  target: T,
  mode: () => AuthMode,
  called: () => void = () => undefined,
): T {
  return counted(target, {
    call: (method) => {
      // In the words that a script then ends with.
      if (!isAllowed(mode(), service, method))
        throw new Error(`You do not have permission to call ${service}.${method}`);
      called();
    },
  });
}
