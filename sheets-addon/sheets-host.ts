/** The host port in the sidebar's page: each call crosses to the script of the spreadsheet and back, as text. */
import { HostProblem, type Host, type Outcome, type Snapshot } from "../src/host/port";
import { leftByEnded } from "../src/host/left-behind";
import { scriptRunner, type ServerCall } from "./script-runner";

export function sheetsHost(run: ServerCall = scriptRunner): Host {
  const call = async (name: Parameters<ServerCall>[0], message: unknown): Promise<unknown> => {
    const answer = await run(name, JSON.stringify(message)).catch((failure: unknown) => {
      throw new HostProblem(failure instanceof Error ? failure.message : String(failure));
    });
    return typeof answer === "string" ? (JSON.parse(answer) as unknown) : undefined;
  };
  // Calls run in whatever order the server takes them: a save begins when the one before it has ended, or the older could win.
  let saved: Promise<unknown> = Promise.resolve();
  return {
    name: "sheets",
    // ";" is taken in every locale (Google Docs Editors Help, "Syntax differences in your formulas"); a sheet is as long as its rows.
    formulas: { separator: ";", tables: "open columns" },
    snapshot: async (wanted) => (await call("hostSnapshot", wanted)) as Snapshot,
    apply: async (changes, options) => {
      try {
        return (await call("hostApply", { changes, ...options })) as Outcome;
      } catch (failure) {
        if (!(failure instanceof HostProblem)) throw failure;
        const standing = await call("hostSnapshot", {}).then(
          (seen) => (seen as Snapshot).sheets.map((sheet) => sheet.name),
          () => undefined,
        );
        const words = `${failure.message.replace(/[^.!?]$/, "$&.")} ${leftByEnded(changes, standing)}`;
        return { kind: "problem", words };
      }
    },
    reveal: async (area) => {
      await call("hostReveal", area);
    },
    say: async (notice) => {
      await call("hostSay", notice);
    },
    load: async (key) => ((await call("hostLoad", key)) as string | null) ?? undefined,
    save: async (key, json, options) => {
      const over = options && { over: options.over ?? null };
      // Whoever asked for the one before hears of its failure.
      const saving = saved.catch(() => undefined).then(() => call("hostSave", { key, json, ...over }));
      saved = saving;
      return (await saving) as boolean;
    },
  };
}
