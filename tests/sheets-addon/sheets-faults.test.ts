/**
 * Every call that the script makes of the spreadsheet, failing. The script's own half alone: what crosses from the page
 * makes no such call, and is tested in sheets-host.test.ts.
 */
import { attempt } from "../../sheets-addon/server/attempt";
import { describeFaults } from "../contract/fault-contract";
import { fakedSheets } from "./faked-sheets";

describeFaults("sheets", async () => {
  const faked = await fakedSheets();
  return {
    ...faked,
    host: { ...faked.host, apply: async (changes, { replace = false } = {}) => attempt(changes, replace) },
  };
});
