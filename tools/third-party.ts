/**
 * `npm run third-party`: prints docs/third-party.md. It has to build all three artefacts, which takes far
 * longer than `npm run print:check` may; the test of releases, which builds them anyway, compares the page.
 */
import { writeFile } from "node:fs/promises";
import { makeRelease } from "./release";
import { printThirdParty } from "./release/print-third-party";

const page = new URL("../docs/third-party.md", import.meta.url);
const { shipped } = await makeRelease();
await writeFile(page, printThirdParty(shipped));
