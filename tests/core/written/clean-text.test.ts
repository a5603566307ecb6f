import { describe, expect, it } from "vitest";
import { cleanText } from "../../../core/written/clean-text";
import { foldWord } from "../../../core/written/fold-word";

describe("clean text", () => {
  it.each([
    ["plain text", "plain text"],
    ["  outer  and   inner\t spaces\n", "outer and inner spaces"],
    ["no\u00a0break\u202fspace", "no break space"],
    ["\ufeffzero\u200bwidth\u2060", "zerowidth"],
    ["ＡＢＣ１２３", "ABC123"],
    ["a\u2013b\u2212c\u2011d", "a-b-c-d"],
    ["Jan \u201926", "Jan '26"],
    ["", ""],
    ["\u200b \u00a0", ""],
  ])("turns %j into %j", (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe("folded words", () => {
  it.each([
    ["FÉVR", "fevr"],
    ["Październik", "pazdziernik"],
    ["LØRDAG", "lordag"],
    ["МАЙ", "маи"],
    ["午後", "午後"],
    ["ガ", "ガ"],
  ])("turns %j into %j", (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});
