import { createServer } from "node:net";

const RETRY_MS = 200;

/**
 * Waits until no other process on this computer holds the name, then holds it until the returned function is called.
 * The name is a Linux socket that has no file (unix(7), "abstract"), so the kernel frees it when its process ends,
 * even a killed one. A lock file would stay behind.
 */
export async function holdName(name: string, whenTaken: () => void): Promise<() => void> {
  for (let isFirstTry = true; ; isFirstTry = false) {
    const release = await tryToHold(name);
    if (release !== undefined) return release;
    if (isFirstTry) whenTaken();
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

function tryToHold(name: string): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (failure: NodeJS.ErrnoException) =>
      failure.code === "EADDRINUSE" ? resolve(undefined) : reject(failure),
    );
    server.listen(`\0${name}`, () => resolve(() => void server.close()));
  });
}
