import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Task } from "../data/task";
import type { Area, Change } from "../host/changes";
import type { Outcome, Snapshot } from "../host/port";
import { missingSheet } from "../plans/missing-sheet";
import { spokenReference } from "../plans/reference";
import { problemWords } from "./problem-words";
import { spellForHost } from "./spell-for-host";
import { useSurroundings } from "./surroundings";
import { tracesOf, workSince, type Trace } from "./work-since";

export type InsertState =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly done: number; readonly of: number }
  | { readonly kind: "writing" }
  /** Something will not work once it is written, or not everywhere. */
  | { readonly kind: "warning"; readonly words: readonly string[]; readonly ready: Ready }
  | { readonly kind: "asking"; readonly areas: readonly Area[]; readonly changes: readonly Change[] }
  | Done
  | { readonly kind: "comparing" }
  /** Undo would take away what was put there since. */
  | { readonly kind: "asking to undo"; readonly areas: readonly Area[]; readonly done: Done }
  | { readonly kind: "undone" }
  /** There was nothing to write. */
  | { readonly kind: "nothing"; readonly words: string }
  | { readonly kind: "wrong"; readonly words: string };

interface Done {
  readonly kind: "done";
  readonly words: string;
  readonly undo: readonly Change[];
  readonly looks: readonly Change[];
  readonly traces: Promise<readonly Trace[]>;
  /** Why it could not be undone. */
  readonly problem?: string;
}

/**
 * `nothing` says why there is nothing to do. `overwrites`: what is written is put in place of what is there, and nobody
 * needs to be asked.
 */
export type Planned =
  | readonly Change[]
  | { readonly problem: string }
  | { readonly nothing: string }
  | { readonly changes: readonly Change[]; readonly overwrites: true };

/** Changes as the host takes them. */
interface Ready {
  readonly changes: readonly Change[];
  readonly overwrites: boolean;
}

/** A plan: what to change, given the document as it stands now; words where it cannot be. It may read more, and be stopped. */
export type Plan = (snapshot: Snapshot, task: Task) => Planned | Promise<Planned>;

export interface Afterwards {
  /** What has to be kept once the changes are made. */
  readonly onDone?: ((changes: readonly Change[]) => Promise<void>) | undefined;
  /** Made after an undo: what it cannot bring back by itself. */
  readonly undoLooks?: ((changes: readonly Change[]) => readonly Change[]) | undefined;
  readonly onUndone?: (() => Promise<void>) | undefined;
  /** What was done, in words; without it what was written is named. */
  readonly words?: ((changes: readonly Change[]) => string) | undefined;
}

export interface InsertHandle {
  readonly state: InsertState;
  readonly insert: (plan: Plan) => Promise<void>;
  readonly replace: () => Promise<void>;
  /** The answer to "warning": write it all the same. */
  readonly goOn: () => Promise<void>;
  readonly undo: () => Promise<void>;
  /** The answer to "asking to undo": take it all back, or leave what was done as it is. */
  readonly undoAll: () => Promise<void>;
  readonly keep: () => void;
  readonly leave: () => void;
}

/**
 * Inserting, from the plan to its undo: nothing is written over cells that hold something without
 * asking, and nothing at all once the plan was stopped or its panel left.
 */
export function useInsert({ onDone, onUndone, undoLooks, words = writtenWords }: Afterwards = {}): InsertHandle {
  const { host, aside } = useSurroundings();
  const [state, setState] = useState<InsertState>({ kind: "idle" });
  const planning = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => planning.current?.abort(), []);

  const attempt = useCallback(
    async (changes: readonly Change[], replace: boolean) => {
      setState({ kind: "writing" });
      try {
        const missing = missingSheet(changes, (await host.snapshot({})).sheets);
        if (missing !== undefined) {
          setState({ kind: "wrong", words: missing.problem });
          return;
        }
        const outcome = await host.apply(changes, { replace });
        if (outcome.kind !== "done") {
          setState(notDone(outcome, changes));
          return;
        }
        // Undo works without them, and asks nothing then.
        const traces = tracesOf(host, changes).catch(() => []);
        const said = await keptWords(words(changes), () => onDone?.(changes));
        setState({ kind: "done", words: said, undo: outcome.undo, looks: undoLooks?.(changes) ?? [], traces });
      } catch (problem) {
        setState({ kind: "wrong", words: problemWords(problem) });
      }
    },
    [host, onDone, undoLooks, words],
  );

  const insert = useCallback(
    async (plan: Plan) => {
      planning.current?.abort();
      const { signal } = (planning.current = new AbortController());
      const progress = (done: number, of: number) => {
        if (!signal.aborted) setState({ kind: "reading", done, of });
      };
      progress(0, 0);
      try {
        const planned = await plan(await host.snapshot({}), { signal, progress, aside });
        if (signal.aborted) return;
        if ("problem" in planned) {
          setState({ kind: "wrong", words: planned.problem });
          return;
        }
        if ("nothing" in planned) {
          setState({ kind: "nothing", words: planned.nothing });
          return;
        }
        const overwrites = "overwrites" in planned;
        const wanted = overwrites ? planned.changes : planned;
        const { changes, warnings } = await spellForHost(host, wanted, { signal, progress, aside });
        if (signal.aborted) return;
        if (warnings.length > 0) setState({ kind: "warning", words: warnings, ready: { changes, overwrites } });
        else await attempt(changes, overwrites);
      } catch (problem) {
        if (!signal.aborted) setState({ kind: "wrong", words: problemWords(problem) });
      }
    },
    [host, aside, attempt],
  );

  const replace = useCallback(async () => {
    if (state.kind !== "asking") return;
    await attempt(state.changes, true);
  }, [state, attempt]);

  const goOn = useCallback(async () => {
    if (state.kind === "warning") await attempt(state.ready.changes, state.ready.overwrites);
  }, [state, attempt]);

  const takeBack = useCallback(
    async (done: Done) => {
      setState({ kind: "writing" });
      try {
        const outcome = await host.apply([...done.undo, ...done.looks], { replace: true });
        if (outcome.kind === "problem") {
          setState({ ...done, problem: outcome.words });
          return;
        }
      } catch (problem) {
        setState({ ...done, problem: problemWords(problem) });
        return;
      }
      try {
        await onUndone?.();
        setState({ kind: "undone" });
      } catch (problem) {
        setState({ kind: "wrong", words: problemWords(problem) });
      }
    },
    [host, onUndone],
  );

  const undo = useCallback(async () => {
    if (state.kind !== "done") return;
    setState({ kind: "comparing" });
    try {
      const { signal } = (planning.current = new AbortController());
      const areas = await workSince(host, await state.traces, { signal, progress: () => undefined, aside });
      if (areas.length > 0) setState({ kind: "asking to undo", areas, done: state });
      else await takeBack(state);
    } catch (problem) {
      setState({ ...state, problem: problemWords(problem) });
    }
  }, [host, aside, state, takeBack]);

  const undoAll = useCallback(async () => {
    if (state.kind === "asking to undo") await takeBack(state.done);
  }, [state, takeBack]);

  const keep = useCallback(() => {
    if (state.kind === "asking to undo") setState(state.done);
  }, [state]);

  const leave = useCallback(() => {
    planning.current?.abort();
    setState({ kind: "idle" });
  }, []);
  return { state, insert, replace, goOn, undo, undoAll, keep, leave };
}

/** What was done stays done, and can be taken back, where what has to be kept of it could not be. */
async function keptWords(done: string, keep: () => Promise<void> | undefined): Promise<string> {
  try {
    await keep();
    return done;
  } catch (problem) {
    return `${done} But what has to be kept of it could not be: ${problemWords(problem)}`;
  }
}

function notDone(outcome: Exclude<Outcome, { kind: "done" }>, changes: readonly Change[]): InsertState {
  return outcome.kind === "occupied"
    ? { kind: "asking", areas: outcome.areas, changes }
    : { kind: "wrong", words: outcome.words };
}

/** What was written, and where. */
export function writtenWords(changes: readonly Change[]): string {
  const sheets = changes.flatMap((change) => (change.kind === "sheet" ? [change.name] : []));
  const formulas = changes.flatMap((change) => (change.kind === "formula" ? [change] : []));
  const live =
    formulas.length === 0
      ? ""
      : ` with ${formulas.length === 1 ? "1 live formula" : `${formulas.length} live formulas`}`;
  if (sheets.length > 0) return `Written: the sheet "${sheets.join('", "')}"${live}.`;
  return `Written: ${formulas.map(({ area }) => spokenReference(area)).join(", ")}.`;
}
