/** Every step of every request to Excel, failing. */
import { describeFaults } from "../contract/fault-contract";
import { fakedExcel } from "./faked-excel";

describeFaults("excel", fakedExcel("1.20"));
