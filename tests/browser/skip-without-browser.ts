import { inject, TestRunner } from "vitest";

/** Matches no name, because nothing comes before a start. */
const NO_TEST = /(?!)/;

/** Runs browser tests as usual. Where the setup found no browser, it collects them by name and skips every one. */
export default class SkipWithoutBrowser extends TestRunner {
  constructor(config: ConstructorParameters<typeof TestRunner>[0]) {
    super("missing" in inject("browser") ? { ...config, testNamePattern: NO_TEST } : config);
  }
}
