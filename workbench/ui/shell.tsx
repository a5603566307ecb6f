import { useEffect, useRef, useState } from "preact/hooks";
import type { CsvProgress } from "../csv/read-csv";
import type { OpenedCsv, Workbench, WorkbenchParts } from "../workbench";
import { About } from "./about";
import { saveFile } from "./files";
import type { MenuItem } from "./menu";
import { OpeningFile } from "./opening-file";
import { forgetPlace, rememberPlace, type Place } from "./place";
import { RefusalStrip } from "./refusal-strip";
import { Side } from "./side";
import { StartOver } from "./start-over";
import { rememberTheme, showTheme, type Theme } from "./theme";
import { TopBar } from "./top-bar";

export interface ShellProps {
  readonly theme: Theme;
  readonly place: Place;
  readonly open: (parts: Omit<WorkbenchParts, "keeper">) => Promise<Workbench>;
  readonly opened: () => void;
}

type Asking =
  | { readonly kind: "nothing" | "about" | "start over" }
  | {
      readonly kind: "opening";
      readonly name: string;
      readonly rows: number;
      readonly share: number;
      readonly cancel: () => void;
    };

/** Milliseconds a notice stays: long enough to read it, and to find the line of a file that it names. */
const NOTICE_STAYS = 6000;
const STAYS_PER_CHARACTER = 90;
const LARGE_FILE = 2_000_000;

export function Shell({ theme: firstTheme, place, open, opened }: ShellProps) {
  const container = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [workbench, setWorkbench] = useState<Workbench>();
  const [failure, setFailure] = useState<string>();
  const [theme, setTheme] = useState(firstTheme);
  const [asking, setAsking] = useState<Asking>({ kind: "nothing" });
  const [notice, setNotice] = useState("");
  const [imported, setImported] = useState<OpenedCsv>();
  const close = () => setAsking({ kind: "nothing" });

  useEffect(() => {
    if (container.current === null) return;
    open({ container: container.current, dark: theme === "dark", sheet: place.sheet, say: setNotice }).then(
      (ready) => {
        setWorkbench(ready);
        rememberSheet(ready);
        opened();
      },
      (problem: unknown) => setFailure(problem instanceof Error ? problem.message : String(problem)),
    );
  }, []);
  useEffect(() => {
    if (notice === "") return;
    const timer = setTimeout(() => setNotice(""), Math.max(NOTICE_STAYS, notice.length * STAYS_PER_CHARACTER));
    return () => clearTimeout(timer);
  }, [notice]);

  const switchTheme = () => {
    const next = theme === "dark" ? "light" : "dark";
    setTheme(next);
    showTheme(next);
    rememberTheme(next);
    workbench?.switchDark(next === "dark");
  };

  const openFile = async (file: File) => {
    const stop = new AbortController();
    const show = (progress: CsvProgress) =>
      setAsking({ kind: "opening", name: file.name, ...progress, cancel: () => stop.abort() });
    // A small file is there before a dialog could be read.
    const tell = file.size > LARGE_FILE ? show : () => undefined;
    tell({ rows: 0, share: 0 });
    try {
      const csv = await workbench?.openCsv(file, tell, stop.signal);
      setImported(csv);
      setNotice(csv?.words ?? "");
    } catch (problem) {
      setNotice(problem instanceof Error ? problem.message : String(problem));
    } finally {
      close();
    }
  };

  const startOver = async (withSample: boolean) => {
    await workbench?.startOver(withSample);
    forgetPlace();
    location.reload();
  };

  const file: readonly MenuItem[] = [
    { label: "Open CSV…", run: () => picker.current?.click() },
    { label: "Save sheet as CSV", run: () => workbench && saveFile(workbench.activeSheetAsCsv()) },
    { label: "Save all sheets as CSV", run: () => workbench && saveFile(workbench.allSheetsAsCsv()) },
    { label: "Start over…", run: () => setAsking({ kind: "start over" }), apart: true },
  ];

  return (
    <>
      <header class="page-bar">
        <TopBar
          ready={workbench !== undefined}
          theme={theme}
          file={file}
          showSample={() => workbench?.showSample()}
          showAbout={() => setAsking({ kind: "about" })}
          switchTheme={switchTheme}
        />
        <input
          ref={picker}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files?.[0];
            currentTarget.value = "";
            if (chosen) void openFile(chosen);
          }}
        />
      </header>
      <section class="pane" aria-label="Spreadsheet">
        <div ref={container} id="grid" class="grid" />
        {workbench === undefined && (
          <div class="opening" role="status">
            <p>
              {failure === undefined ? "Opening the spreadsheet…" : `The spreadsheet could not be opened: ${failure}`}
            </p>
          </div>
        )}
        {workbench !== undefined && <RefusalStrip workbench={workbench} />}
        <div class="notice" role="status">
          {notice}
        </div>
      </section>
      <Side workbench={workbench} panel={place.panel} imported={imported} />
      {asking.kind === "about" && <About close={close} />}
      {asking.kind === "start over" && (
        <StartOver close={close} startOver={(withSample) => void startOver(withSample)} />
      )}
      {asking.kind === "opening" && <OpeningFile {...asking} />}
    </>
  );
}

function rememberSheet({ grid }: Workbench): void {
  grid.api.addEvent(grid.api.Event.ActiveSheetChanged, ({ activeSheet }) => {
    rememberPlace({ sheet: activeSheet.getSheetName() });
  });
}
