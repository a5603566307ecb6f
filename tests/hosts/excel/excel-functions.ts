/** The built functions file, run where there is nothing but Excel's own `CustomFunctions`. */
import vm from "node:vm";
import { bundleExcelFunctions } from "../../../tools/build-excel";

export type ExcelFunction = (...given: unknown[]) => unknown[][];

/** As Excel's: a code, and words that are shown behind two of the codes only. */
export class FakeError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
};

let loaded: Promise<ReadonlyMap<string, ExcelFunction>> | undefined;

export function excelFunctions(): Promise<ReadonlyMap<string, ExcelFunction>> {
  return (loaded ??= load());
}

async function load(): Promise<ReadonlyMap<string, ExcelFunction>> {
  const functions = new Map<string, ExcelFunction>();
  const CustomFunctions = {
    associate: (id: string, call: ExcelFunction) => functions.set(id, call),
    Error: FakeError,
    ErrorCode,
  };
  vm.runInNewContext(await bundleExcelFunctions(), { CustomFunctions });
  return functions;
}
