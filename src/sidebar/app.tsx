import type { ComponentType } from "preact";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Aside, type AsideWorker } from "../aside/aside";
import type { Host } from "../host/port";
import type { ColumnMap } from "../plans/map-columns";
import { afterImport } from "./imported-tables";
import { PanelNames } from "./panel-names";
import { isPanelId, panels, type PanelId } from "./panels";
import { BoardPanel } from "./panels/board-panel";
import { BowtiePanel } from "./panels/bowtie-panel";
import { DataPanel } from "./panels/data-panel";
import { IcpPanel } from "./panels/icp-panel";
import { InstallPanel } from "./panels/install-panel";
import { AlignmentPanel } from "./panels/alignment-panel";
import { AttributionPanel } from "./panels/attribution-panel";
import { FrameworkPanel } from "./panels/framework-panel";
import { FunctionsPanel } from "./panels/functions-panel";
import { GlossaryPanel } from "./panels/glossary-panel";
import { SettingsPanel } from "./panels/settings-panel";
import { TaxPanel } from "./panels/tax-panel";
import { SlaPanel } from "./panels/sla-panel";
import { TradeoffsPanel } from "./panels/tradeoffs-panel";
import { problemWords } from "./problem-words";
import { RepairNotice } from "./repair-notice";
import { Problem } from "./problem";
import type { Settings } from "./settings";
import { SettingsKeeper } from "./settings-keeper";
import { SurroundingsProvider } from "./surroundings";
import { useKeptFocus } from "./use-kept-focus";

export interface PanelProps {
  /** A function or a term to show at once. */
  readonly item: string | undefined;
}

const PANEL: Readonly<Record<PanelId, ComponentType<PanelProps>>> = {
  data: DataPanel,
  framework: FrameworkPanel,
  alignment: AlignmentPanel,
  tax: TaxPanel,
  install: InstallPanel,
  attribution: AttributionPanel,
  tradeoffs: TradeoffsPanel,
  sla: SlaPanel,
  bowtie: BowtiePanel,
  icp: IcpPanel,
  board: BoardPanel,
  functions: FunctionsPanel,
  glossary: GlossaryPanel,
  settings: SettingsPanel,
};

/** What reaches into the sidebar from outside. */
export interface Doors {
  /** Opens a panel, and in it a function or a term. */
  readonly show: (panel: PanelId, item?: string) => void;
  /** Keeps what the import of a file found out about the table of this name, as entries of the `columns` text. */
  readonly tableImported: (name: string, columns: ColumnMap) => void;
}

interface AppProps {
  readonly host: Host;
  readonly rail: boolean;
  readonly first: PanelId | undefined;
  readonly useSample: (() => Promise<void>) | undefined;
  readonly startWorker: (() => AsideWorker) | undefined;
  readonly onPanel: ((panel: PanelId) => void) | undefined;
  /** Hands out the ways in from outside, once settings are there. */
  readonly hearDoors: (doors: Doors) => void;
}

interface Shown {
  readonly panel: PanelId;
  readonly item?: string | undefined;
}

/** Settings are written once the user has paused, not on every move of a slider. */
const KEEP_AFTER = 400;

export function App({ host, rail, first, useSample, startWorker, onPanel, hearDoors }: AppProps) {
  const [settings, setSettings] = useState<Settings | undefined>(undefined);
  const [shown, setShown] = useState<Shown>({ panel: first ?? panels[0].id });
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [aside] = useState(() => startWorker && new Aside(startWorker));
  const root = useRef<HTMLDivElement>(null);
  const [keeper] = useState(() => new SettingsKeeper(host));
  const timer = useRef<number | undefined>(undefined);

  const save = useCallback(() => {
    timer.current = undefined;
    keeper.write().then(
      () => setSettings(keeper.settings),
      (failure: unknown) => setProblem(`Your choices could not be kept. ${problemWords(failure)}`),
    );
  }, [keeper]);

  const keep = useCallback(
    (part: Partial<Settings>) => {
      keeper.choose(part);
      setSettings(keeper.settings);
      clearTimeout(timer.current);
      timer.current = window.setTimeout(save, KEEP_AFTER);
    },
    [keeper, save],
  );

  const turnTo = useCallback(
    (panel: PanelId, item?: string) => {
      setShown({ panel, item });
      keep({ panel });
      onPanel?.(panel);
      root.current?.querySelector<HTMLElement>(".panel")?.scrollTo({ top: 0 });
    },
    [keep, onPanel],
  );

  const open = useCallback(
    (panel: PanelId, item?: string) => {
      turnTo(panel, item);
      root.current?.querySelector<HTMLElement>("h2")?.focus();
    },
    [turnTo],
  );

  const tableImported = useCallback(
    (name: string, columns: ColumnMap) => keep(afterImport(keeper.settings, name, columns)),
    [keep, keeper],
  );

  useKeptFocus(root);
  useEffect(() => () => aside?.close(), [aside]);

  useLayoutEffect(() => {
    let gone = false;
    const begin = () => {
      if (gone) return;
      setSettings(keeper.settings);
      const left = keeper.settings.panel;
      if (first === undefined && isPanelId(left)) setShown({ panel: left });
      hearDoors({ show: open, tableImported });
    };
    keeper.read().then(begin, (failure: unknown) => {
      begin();
      setProblem(problemWords(failure));
    });
    return () => {
      gone = true;
      if (timer.current !== undefined) {
        clearTimeout(timer.current);
        save();
      }
    };
  }, [keeper]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!isForSidebar(event.target, root.current)) return;
      event.preventDefault();
      const search = root.current?.querySelector<HTMLElement>("[type=search]") ?? undefined;
      if (search === undefined) open("functions");
      else search.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [open]);

  const face = panels.find(({ id }) => id === shown.panel)!;
  const Panel = PANEL[shown.panel];
  return (
    <div class={`revpact${rail ? " with-rail" : ""}`} data-host={host.name} ref={root}>
      <PanelNames rail={rail} current={shown.panel} onPick={rail ? open : turnTo} />
      <main class="panel" aria-labelledby="revpact-title" tabIndex={-1}>
        <header class="panel-head">
          <h2 id="revpact-title" tabIndex={-1}>
            {face.title}
          </h2>
          <p class="quiet">{face.question}</p>
        </header>
        {problem !== undefined && <Problem words={problem} onClose={() => setProblem(undefined)} />}
        {settings !== undefined && (
          <SurroundingsProvider value={{ host, settings, keep, open, useSample, aside }}>
            <RepairNotice />
            <Panel key={`${shown.panel}:${shown.item ?? ""}`} item={shown.item} />
          </SurroundingsProvider>
        )}
      </main>
    </div>
  );
}

/** A key meant for us: pressed in the sidebar or while nothing has the focus, and not while something is typed. */
function isForSidebar(target: EventTarget | null, root: HTMLElement | null): boolean {
  if (target === document.body) return true;
  return (
    target instanceof HTMLElement && root?.contains(target) === true && target.closest("input, select, dialog") === null
  );
}
