import { memoryHost, type MemoryHost } from "../../src/host/memory-host";
import type { Host } from "../../src/host/port";
import { describeHost } from "./host-contract";

describeHost("memory", async () => {
  let current: MemoryHost = memoryHost();
  const host: Host = {
    name: "memory",
    formulas: current.formulas,
    snapshot: (wanted) => current.snapshot(wanted),
    apply: (changes, options) => current.apply(changes, options),
    reveal: (area) => current.reveal(area),
    say: (notice) => current.say(notice),
    load: (key) => current.load(key),
    save: (key, json, options) => current.save(key, json, options),
  };
  return {
    host,
    seed: async (sheets) => {
      current = memoryHost(sheets);
    },
  };
});
