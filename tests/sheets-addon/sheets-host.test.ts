/** The whole way, from the page's client to the faked document. */
import { describeHost } from "../contract/host-contract";
import { describePlans } from "../contract/plan-contract";
import { fakedSheets } from "./faked-sheets";

describeHost("sheets", fakedSheets);
describePlans("sheets", fakedSheets);
