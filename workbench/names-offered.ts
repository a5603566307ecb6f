/**
 * While a name is typed the grid offers functions that begin with it, and the list takes Enter and
 * the other keys that move in it. But the list is looked at again only when the keyboard has paused,
 * so in a formula typed on without a pause its Enter would put a name in the formula's place
 * instead of the formula into the cell. The list has these keys only while the name it was opened
 * for is still the last thing typed.
 */
import { IShortcutService, IEditorService } from "@univerjs/preset-sheets-core";
import type { Injector } from "@univerjs/presets";

const LIST = "sheet.formula-embedding-editor.search_function.";
const NAME_AT_END = /[A-Za-z_][\w.]*$/;

export function offerNamesWhileOneIsTyped(injector: Injector): void {
  const shortcuts = injector.get(IShortcutService);
  const editors = injector.get(IEditorService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (shortcut) => {
    if (!shortcut.id.startsWith(LIST)) return register(shortcut);
    const nameBegins = () => beginOfName(editors, shortcut.id.slice(LIST.length));
    const opened = nameBegins();
    return register({ ...shortcut, preconditions: () => opened >= 0 && nameBegins() === opened });
  };
}

/** Where the name before the caret begins; -1 where none stands there. */
function beginOfName(editors: IEditorService, id: string): number {
  const editor = editors.getEditor(id);
  const caret = editor?.getSelectionRanges()[0]?.startOffset;
  const text = editor?.getDocumentData().body?.dataStream;
  if (caret === undefined || text === undefined) return -1;
  return text.slice(0, caret).search(NAME_AT_END);
}
