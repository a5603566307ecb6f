/** An apt-get that installs a browser which is only a script, in a folder that is all there is on the PATH. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface FakeApt {
  readonly env: NodeJS.ProcessEnv;
  /** Where its chromium is once it is installed. */
  readonly chromium: string;
  /** The commands apt-get was asked for so far, in order. */
  readonly asked: () => readonly string[];
  readonly remove: () => void;
}

/**
 * `update` and `install` are shell text that runs instead of the real work. Like the real one, it refuses to work beside
 * itself; unlike the real one, it also refuses the same command twice, unless `again` allows it.
 */
export function fakeApt({ update = "sleep 0.2", install = INSTALL, again = false } = {}): FakeApt {
  const folder = mkdtempSync(join(tmpdir(), "revpact-apt-"));
  const bin = join(folder, "bin");
  mkdirSync(bin);
  writeFileSync(join(folder, "asked"), "");
  writeScript(
    join(bin, "apt-get"),
    `
    PATH=/usr/bin:/bin
    cd "${folder}"
    for word in "$@"; do case $word in update | install) command=$word ;; esac; done
    mkdir running || { echo "E: Could not get lock. It is held by another apt-get." >&2; exit 100; }
    trap 'rmdir "${folder}/running"' EXIT
    echo $command >> asked
    mkdir $command-begun || ${again} || { echo "E: $command was asked for twice." >&2; exit 100; }
    case $command in update) ${update} ;; install) ${install} ;; esac`,
  );
  return {
    env: { PATH: bin },
    chromium: join(bin, "chromium"),
    asked: () =>
      readFileSync(join(folder, "asked"), "utf8")
        .split("\n")
        .filter((line) => line !== ""),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Slow enough that a second one would meet it, and with the file in place before it can start, as when dpkg unpacks. */
const INSTALL = `echo "exit 127" > bin/chromium; chmod +x bin/chromium; sleep 0.5; printf '#!/bin/sh\\nexit 0\\n' > bin/chromium`;

export function writeScript(file: string, text: string): void {
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
}
