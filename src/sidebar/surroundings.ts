import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Aside } from "../aside/aside";
import type { Host } from "../host/port";
import type { PanelId } from "./panels";
import type { Settings } from "./settings";

/** What every panel stands in. */
export interface Surroundings {
  readonly host: Host;
  readonly settings: Settings;
  readonly keep: (part: Partial<Settings>) => void;
  /** Goes to a panel, and there to a function or a term. */
  readonly open: (panel: PanelId, item?: string) => void;
  /** Fills the document with the sample company, where the host can. */
  readonly useSample: (() => Promise<void>) | undefined;
  /** Undefined where the host has no worker: then the page works everything out itself. */
  readonly aside: Aside | undefined;
}

const Context = createContext<Surroundings | undefined>(undefined);
export const SurroundingsProvider = Context.Provider;

export function useSurroundings(): Surroundings {
  const surroundings = useContext(Context);
  if (surroundings === undefined) throw new Error("a panel stands outside the sidebar");
  return surroundings;
}
