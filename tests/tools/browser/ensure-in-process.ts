/** A command of its own that needs a browser, for the test of several at once: prints where it found one. */
import { ensureBrowser } from "../../../tools/browser/ensure-browser";

const search = await ensureBrowser({ mayInstall: true, lock: process.env["LOCK"]!, say: () => undefined });
console.log("executable" in search ? search.executable : search.missing);
