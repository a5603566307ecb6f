/** Why a file wasn't opened, in words a person can act on. Nothing of the file is on a sheet then. */
export class CsvProblem extends Error {
  override readonly name = "CsvProblem";
}
