/**
 * The settings of a document that others may have open too. What was chosen here is written over what is kept by
 * then: nobody's choice goes with somebody else's, but where both chose the same setting the later one stands.
 */
import { HostProblem, type Host } from "../host/port";
import { SETTINGS_KEY, settingsOf, type Settings } from "./settings";
import { printSettings, readKeptSettings } from "./settings-format";

const MOST_ATTEMPTS = 3;

const NEWER =
  "A newer Revpact has kept the settings of this document. They are left as they are, and what you choose here is not kept.";
const CROWDED = "Somebody else keeps changing the settings of this document. Choose again in a moment.";

export class SettingsKeeper {
  readonly #host: Pick<Host, "load" | "save">;
  #settings = settingsOf({});
  /** As it was read or written last. */
  #kept: string | undefined;
  /** Chosen here and not written yet. */
  readonly #chosen = new Set<keyof Settings>();
  #isNewer = false;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(host: Pick<Host, "load" | "save">) {
    this.#host = host;
  }

  get settings(): Settings {
    return this.#settings;
  }

  choose(part: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...part };
    for (const key of Object.keys(part)) this.#chosen.add(key as keyof Settings);
  }

  /** Takes what is kept under what was chosen here. Rejects where a newer version kept it; then nothing is written. */
  async read(): Promise<void> {
    const kept = await this.#host.load(SETTINGS_KEY);
    const settings = readKeptSettings(kept);
    if (settings === undefined) {
      this.#isNewer = true;
      throw new HostProblem(NEWER);
    }
    this.#kept = kept;
    const chosen = [...this.#chosen].map((key) => [key, this.#settings[key]]);
    this.#settings = { ...settings, ...(Object.fromEntries(chosen) as Partial<Settings>) };
  }

  /** Writes what was chosen, one writing after the other. */
  write(): Promise<void> {
    const writing = this.#writing.catch(() => undefined).then(() => this.#writeChosen());
    this.#writing = writing;
    return writing;
  }

  async #writeChosen(): Promise<void> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (this.#isNewer || this.#chosen.size === 0) return;
      const settings = this.#settings;
      const json = printSettings(settings);
      if (await this.#host.save(SETTINGS_KEY, json, { over: this.#kept })) {
        this.#kept = json;
        for (const key of this.#chosen) if (settings[key] === this.#settings[key]) this.#chosen.delete(key);
        return;
      }
      await this.read();
    }
    throw new HostProblem(CROWDED);
  }
}
