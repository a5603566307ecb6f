/**
 * Every card as a function of the spreadsheet engine. A function class, not the
 * facade's `registerFunction`: only a class sees references, and so tells a blank
 * cell from 0, and can answer with an error of its own.
 */
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  type IFunctionInfo,
} from "@univerjs/preset-sheets-core";
import type { Nullable } from "@univerjs/presets";
import { parametersOf, type Card } from "../core/kernel/card";
import type { Cell, Cells } from "../core/kernel/cells";
import { ask, type Argument } from "../core/kernel/gate";
import { isRefusal, type Refusal } from "../core/kernel/refusal";
import type { CellWords } from "./cell-words";
import { readReferenced } from "./referenced-cells";

type FunctionClass = new (name: string) => BaseFunction;

export interface EngineFunctions {
  readonly function: [FunctionClass, string][];
  readonly description: IFunctionInfo[];
}

export function engineFunctions(catalog: readonly Card[], words: CellWords): EngineFunctions {
  return {
    function: catalog.map((card) => [functionOf(card, words), card.name]),
    description: catalog.map(describe),
  };
}

function functionOf(card: Card, words: CellWords): FunctionClass {
  return class extends BaseFunction {
    override needsReferenceObject = true;
    // The gate counts arguments itself, and has words for it.
    override minParams = -1;
    override maxParams = -1;

    override calculate(...given: FunctionVariantType[]): BaseValueObject {
      const place = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      const answer = ask(card, given.map(argumentOf));
      if (!isRefusal(answer)) {
        words.forget(place);
        return valueOf(answer);
      }
      const said = wordsPassedOn(given) ?? `${card.name}: ${answer.words}`;
      words.put(place, said);
      return ErrorValueObject.create(errorTypeOf(answer), said);
    }
  };
}

/** A nested function that refused already said why; what it is nested in adds nothing. */
function wordsPassedOn(given: readonly FunctionVariantType[]): string | undefined {
  for (const value of given) {
    if (!value.isReferenceObject() && value.isError()) {
      const content = (value as ErrorValueObject).getErrorContent();
      if (content !== "") return content;
    }
  }
  return undefined;
}

function argumentOf(value: FunctionVariantType): Argument {
  if (value.isReferenceObject()) return readReferenced(value as BaseReferenceObject);
  if (value.isArray()) return readArray(value as ArrayValueObject);
  return cellOf(value as BaseValueObject);
}

function readArray(array: ArrayValueObject): Cells {
  return array.getArrayValue().map((row) => row.map(cellOf));
}

function cellOf(value: Nullable<BaseValueObject>): Cell {
  return value && !value.isNull() ? value.getValue() : null;
}

function valueOf(cells: Cells): BaseValueObject {
  const values = cells.map((row) => row.map(valueOfCell));
  const width = values[0].length;
  if (values.length === 1 && width === 1) return values[0][0];
  return ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount: width,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function valueOfCell(cell: Cell): BaseValueObject {
  if (typeof cell === "number") return NumberValueObject.create(cell);
  if (typeof cell === "boolean") return BooleanValueObject.create(cell);
  return StringValueObject.create(cell ?? "");
}

const ERROR_TYPES: ReadonlySet<string> = new Set(Object.values(ErrorType));

function errorTypeOf(refusal: Refusal): ErrorType {
  const passedOn = refusal.errorCell;
  if (passedOn !== undefined && ERROR_TYPES.has(passedOn)) return passedOn as ErrorType;
  return refusal.code === "NOT_FOUND" ? ErrorType.NA : ErrorType.VALUE;
}

function describe(card: Card): IFunctionInfo {
  const given = card.examples[0].given;
  return {
    functionName: card.name,
    functionType: FunctionType.User,
    abstract: card.summary,
    description: `${card.summary}. ${card.law}`,
    functionParameter: parametersOf(card).map(({ name, param }, i) => ({
      name,
      detail: param.fallback === undefined ? param.help : `${param.help} Left out: ${param.fallback}.`,
      example: exampleOf(given[i]),
      require: param.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}

/** An example argument as it stands in a formula; a table reads as a range. */
function exampleOf(argument: Argument): string {
  if (Array.isArray(argument)) return "A1:H400";
  if (typeof argument === "string") return `"${argument.replace(/"/g, '""')}"`;
  return argument === null || argument === undefined ? "" : String(argument).toUpperCase();
}
