import { useState } from "preact/hooks";
import { AssumptionFields } from "../assumption-fields";
import { ConfirmDialog } from "../confirm-dialog";
import { counted } from "../../written/number-words";
import { Problem } from "../problem";
import { RepairSection } from "../repair-section";
import type { Settings } from "../settings";
import { readSettingsFile } from "../settings-file";
import { printSettings } from "../settings-format";
import { useSurroundings } from "../surroundings";

type Done = "" | "copied" | "taken";
const DONE_WORDS: Readonly<Record<Done, string>> = {
  "": "",
  copied: "Copied. Paste it into a file, or into this panel in another document.",
  taken: "The settings are taken over.",
};

/** What is kept with this document, and the way to another one. */
export function SettingsPanel() {
  const { settings, keep } = useSurroundings();
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [asking, setAsking] = useState<Partial<Settings> | undefined>(undefined);
  const [done, setDone] = useState<Done>("");
  const json = printSettings(settings, 2);

  const offer = (text: string) => {
    setDone("");
    const read = readSettingsFile(text);
    setProblem("problem" in read ? read.problem : undefined);
    setAsking("problem" in read ? undefined : read.settings);
  };
  const copy = () =>
    navigator.clipboard.writeText(json).then(
      () => setDone("copied"),
      () => setProblem("The clipboard cannot be used here. Select the text below and copy it."),
    );

  return (
    <>
      <AssumptionFields />
      <RepairSection />
      <section class="stack" aria-label="Take settings elsewhere">
        <h3>Take these settings elsewhere</h3>
        <div class="actions">
          <a class="button" download="revpact-settings.json" href={`data:application/json,${encodeURIComponent(json)}`}>
            Save as a file
          </a>
          <button type="button" onClick={() => void copy()}>
            Copy
          </button>
        </div>
        <details>
          <summary>Show them</summary>
          <textarea readOnly rows={8} aria-label="Settings as text" value={json} />
        </details>
      </section>
      <section class="stack" aria-label="Take over settings">
        <h3>Take over settings from a file</h3>
        <label>
          <span class="label">A settings file of another document</span>
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              void file?.text().then(offer, () => setProblem(`The file "${file.name}" cannot be read.`));
            }}
          />
        </label>
        <label>
          <span class="label">Or its text</span>
          <textarea rows={3} value={pasted} onInput={({ currentTarget }) => setPasted(currentTarget.value)} />
        </label>
        <button type="button" class="wide" disabled={pasted.trim() === ""} onClick={() => offer(pasted)}>
          Check and take over
        </button>
      </section>
      {problem !== undefined && <Problem words={problem} onClose={() => setProblem(undefined)} />}
      {done !== "" && (
        <p class="box good" role="status">
          {DONE_WORDS[done]}
        </p>
      )}
      {asking !== undefined && (
        <ConfirmDialog
          title="Take over these settings?"
          yes="Take over"
          no="Keep mine"
          onYes={() => {
            keep(asking);
            setAsking(undefined);
            setPasted("");
            setDone("taken");
          }}
          onNo={() => setAsking(undefined)}
        >
          <p>
            {counted(Object.keys(asking).length, "setting")} of this document would be replaced:{" "}
            {Object.keys(asking).join(", ")}. Cells are not touched.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
