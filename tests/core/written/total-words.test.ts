import { describe, expect, it } from "vitest";
import { isSubtotalText, isTotalText } from "../../../core/written/total-words";

const accepted = (texts: readonly string[], test: (text: string) => boolean) => texts.filter((text) => test(text));

describe("recognizes the total words of each language", () => {
  it.each<[string, readonly string[]]>([
    ["English", ["Total", "Grand Total", "Grand Totals", "Subtotal", "Sub-total", "Sum", "Count", "Average", "Avg"]],
    ["German", ["Summe", "Gesamt", "Gesamtsumme", "Gesamtergebnis", "Zwischensumme", "Anzahl", "Durchschnitt"]],
    ["French", ["Total général", "Sous-total", "Somme", "Totaux", "Moyenne"]],
    ["Spanish", ["Suma", "Suma total", "Total general", "Subtotal", "Promedio", "Recuento"]],
    ["Portuguese", ["Total geral", "Soma", "Subtotal", "Contagem"]],
    ["Italian", ["Totale", "Totale complessivo", "Totale generale", "Somma", "Subtotale"]],
    ["Dutch", ["Totaal", "Eindtotaal", "Subtotaal", "Gemiddelde"]],
    ["Swedish, Danish, and Norwegian", ["Summa", "Totalt", "Sammanlagt", "Delsumma", "I alt", "Totalsum"]],
    ["Polish", ["Razem", "Suma końcowa", "Ogółem", "Średnia"]],
    ["Russian", ["Итого", "Всего", "Общий итог", "Промежуточный итог"]],
    ["Japanese", ["合計", "総計", "小計"]],
    ["Chinese", ["总计", "合计", "小计", "總計"]],
  ])("%s", (_, words) => {
    expect(accepted(words, isTotalText)).toEqual(words);
    const upper = words.map((word) => `  ${word.toUpperCase()}: `);
    expect(accepted(upper, isTotalText)).toEqual(upper);
  });
});

it("allows punctuation, counts, currencies, measures, and periods around a total word", () => {
  const decorated = [
    "Total:",
    "Grand Total (12 records)",
    "Grand Totals (289 records)",
    "Total: 3",
    "TOTAL USD",
    "Total (EUR)",
    "*** TOTAL ***",
    "Total $1,200.50",
    "Total amount",
    "Total records: 12",
    "Sum of Amount",
    "Sum of Amount (USD)",
    "Count of deals",
    "Count: 12",
    "Average (3)",
    "Total Q1 2026",
    "Total\u00a0:",
    "Ｔｏｔａｌ",
  ];
  expect(accepted(decorated, isTotalText)).toEqual(decorated);
  expect(accepted(decorated, isSubtotalText)).toEqual([]);
});

it("recognizes the total of a group as a subtotal", () => {
  const groups = [
    "Subtotal",
    "Subtotal - East",
    "Subtotal: East",
    "Subtotal East",
    "East Total",
    "North America Total",
    "Total for East",
    "Total - East",
    "Zwischensumme Ost",
    "Ost Ergebnis",
    "Total pour Est",
    "小計",
  ];
  expect(accepted(groups, isSubtotalText)).toEqual(groups);
  expect(accepted(groups, isTotalText)).toEqual(groups);
});

it("leaves names alone that start with or contain a total word", () => {
  const names = [
    "Total Energies",
    "TotalEnergies SE",
    "Total SE",
    "Total Wine & More",
    "Total Quality Logistics",
    "Sum Up Ltd",
    "SumUp",
    "Summa Equity",
    "Countdown",
    "Count Basie Theatre",
    "Average Joe's",
    "Averages Inc",
    "Subtotal Inc",
    "Gesamtschule Nord",
    "Media",
    "Totalt Bygg AB",
    "Head count",
    "East",
    "",
    "12",
    "Proposal",
  ];
  expect(accepted(names, isTotalText)).toEqual([]);
  expect(accepted(names, isSubtotalText)).toEqual([]);
});
