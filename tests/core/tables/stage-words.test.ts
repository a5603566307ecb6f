/** What stage and status names say, in every language we read. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STAGE_VOCABULARIES, UNSPACED_VOCABULARIES } from "../../../core/tables/stage-vocabulary";
import { readStageWords, type StageMeaning } from "../../../core/tables/stage-words";
import { foldLetters } from "../../../core/written/fold-letters";

type Stages = Readonly<Partial<Record<StageMeaning, readonly string[]>>>;

function expectMeanings(stages: Stages) {
  for (const [meaning, names] of Object.entries(stages)) {
    expect(Object.fromEntries(names.map((name) => [name, readStageWords(name)]))).toEqual(
      Object.fromEntries(names.map((name) => [name, meaning])),
    );
  }
}

describe("reads the stages of each language", () => {
  it.each<[string, Stages]>([
    [
      "English",
      {
        won: ["Won", "Closed Won", "closedwon", "Deal won", "Closed/Won", "Closed - Win", "Won (annual)"],
        lost: [
          "Lost",
          "Closed Lost - Price",
          "Deal Lost",
          "Dead",
          "Cancelled",
          "Canceled",
          "Unqualified",
          "Disqualified",
          "Proposal rejected",
          "Abandoned",
          "Closed - Not Converted",
          "No Decision",
          "Out-Sold",
          "Lost to competitor",
        ],
        open: [
          "Proposal",
          "Negotiation/Review",
          "Closed",
          "Qualified to buy",
          "Open - Not Contacted",
          "Winning",
          "Losing",
          "On hold",
          "Customer",
          "Nurture again",
        ],
      },
    ],
    [
      "German",
      {
        won: ["Gewonnen", "5. Gewonnen ✅", "Geschlossen – gewonnen", "Abgeschlossen und gewonnen", "Auftrag gewonnen"],
        lost: [
          "Verloren",
          "Abgeschlossen und verloren",
          "Storniert",
          "Abgelehnt",
          "Nicht qualifiziert",
          "Keine Entscheidung",
        ],
        open: [
          "Angebot gesendet",
          "Abgeschlossen",
          "Nicht gewonnen",
          "Noch nicht verloren",
          "Verhandlung",
          "Gewinner ermitteln",
        ],
      },
    ],
    [
      "French",
      {
        won: ["Gagné", "Gagnée", "Fermée gagnée", "Fermé - Gagné", "Affaire gagnée", "Affaire conclue"],
        lost: ["Perdu", "Fermée perdue", "Annulée", "Abandonné", "Non qualifié", "Pas de décision", "Devis refusé"],
        open: ["Proposition envoyée", "Pas encore gagnée", "Négociation", "À gagner", "Prêt à perdre", "Fermée"],
      },
    ],
    [
      "Spanish",
      {
        won: ["Ganado", "Cierre ganado", "Cerrada-Ganada", "Negocio ganado", "Oportunidad ganada"],
        lost: [
          "Perdido",
          "Cierre perdido",
          "Cerrada/Perdida",
          "Cancelado",
          "Rechazada",
          "No convertido",
          "Sin decisión",
        ],
        open: ["Propuesta enviada", "Aún no ganado", "Sin ganar", "Ganador por definir", "Cierre", "Ya no perdido"],
      },
    ],
    [
      "Portuguese",
      {
        won: ["Ganho", "Negócio ganho", "Fechado e ganho", "Negócio fechado", "Fechada/Ganha"],
        lost: [
          "Perdido",
          "Negócio perdido",
          "Fechado e perdido",
          "Cancelada",
          "Recusado",
          "Desqualificado",
          "Sem decisão",
        ],
        open: ["Proposta enviada", "Ainda não ganho", "Contrato enviado", "Negociação", "Fechado", "Não perdido"],
      },
    ],
    [
      "Italian",
      {
        won: ["Vinto", "Chiuso vinto", "Chiusa vinta", "Trattativa vinta", "Affare vinto"],
        lost: ["Perso", "Chiuso perso", "Annullata", "Rifiutato", "Non qualificato", "Nessuna decisione"],
        open: [
          "Proposta inviata",
          "Non ancora vinto",
          "Chiuso",
          "Vincitore da scegliere",
          "Trattativa",
          "Rischio di perdita",
        ],
      },
    ],
    [
      "Dutch",
      {
        won: ["Gewonnen", "Gesloten gewonnen", "Deal gewonnen", "Opdracht gewonnen"],
        lost: ["Verloren", "Gesloten verloren", "Geannuleerd", "Afgewezen", "Niet gekwalificeerd", "Geen beslissing"],
        open: [
          "Offerte verstuurd",
          "Nog niet gewonnen",
          "Wachten tot Q3",
          "Onderhandeling",
          "Gesloten",
          "Niet verloren",
        ],
      },
    ],
    [
      "Swedish",
      {
        won: ["Vunnen", "Stängd vunnen", "Affär vunnen", "Vunnet"],
        lost: ["Förlorad", "Stängd förlorad", "Avbruten", "Diskvalificerad", "Ej kvalificerad", "Inget beslut"],
        open: ["Offert skickad", "Inte vunnen ännu", "Förhandling", "Vinna tillbaka", "Stängd", "Inte förlorad"],
      },
    ],
    [
      "Danish",
      {
        won: ["Vundet", "Lukket vundet", "Aftale vundet", "Lukket - vundet"],
        lost: ["Tabt", "Lukket tabt", "Annulleret", "Afvist", "Ikke kvalificeret", "Ingen beslutning"],
        open: ["Tilbud sendt", "Ikke vundet endnu", "Forhandling", "Vinder valgt", "Lukket", "Ikke tabt"],
      },
    ],
    [
      "Norwegian",
      {
        won: ["Vunnet", "Lukket vunnet", "Lukket/avtale inngått", "Avtale vunnet", "Lukket - vunnet"],
        lost: ["Tapt", "Lukket tapt", "Kansellert", "Avvist", "Ikke kvalifisert", "Ingen beslutning"],
        open: ["Tilbud sendt", "Ikke vunnet ennå", "Forhandling", "Pris oppgitt", "Lukket", "Ikke tapt"],
      },
    ],
    [
      "Polish",
      {
        won: [
          "Wygrana",
          "Zamknięte - wygrane",
          "Zakończone sukcesem",
          "Zakończona - Sukcesem",
          "Szansa wygrana",
          "Wygrany",
        ],
        lost: [
          "Przegrana",
          "Zamknięte - przegrane",
          "Zakończone porażką",
          "Zakończona - Porażką",
          "Anulowana",
          "Odrzucona",
          "Niezakwalifikowany",
          "Brak decyzji",
        ],
        open: ["Oferta wysłana", "Jeszcze nie wygrana", "Negocjacje", "Nie przegrana", "Zamknięte", "Kwalifikacja"],
      },
    ],
    [
      "Russian",
      {
        won: [
          "Выиграна",
          "Успешно реализовано",
          "Сделка успешна",
          "Закрыто - Успех",
          "Закрыто с успехом /Товар отгружен",
          "Закрыто - выиграно",
          "Выигран",
        ],
        lost: [
          "Проиграна",
          "Закрыто и не реализовано",
          "Сделка провалена",
          "Закрыто с потерями",
          "Закрыто - Провал",
          "Отменена",
          "Отклонён",
          "Нет решения",
        ],
        open: ["Переговоры", "Ещё не выиграна", "Не проиграна", "Предложение отправлено", "Закрыта", "Счёт выставлен"],
      },
    ],
    [
      "Japanese",
      {
        won: ["受注", "06_受注", "商談成立", "クローズ（成約）", "受注済み", "受注Won"],
        lost: ["失注", "失注（価格）", "商談不成立", "不成約", "キャンセル", "決定なし"],
        open: ["提案中", "未受注", "受注見込み", "受注予定", "受注していない", "成約確度A", "見積提出"],
      },
    ],
    [
      "Chinese",
      {
        won: ["赢单", "已成交", "成单", "赢得并结束", "关闭（赢单）", "贏單", "成交客户"],
        lost: ["输单", "丢单", "失去并结束", "成交失败", "已取消", "不合格", "輸單"],
        open: ["方案报价", "未成交", "待成交", "预计成交", "成交率", "尚未赢单", "谈判审核", "失去联系"],
      },
    ],
  ])("%s", (language, stages) => {
    expect(Object.keys({ ...STAGE_VOCABULARIES, ...UNSPACED_VOCABULARIES })).toContain(language);
    expect(Object.values(stages).flat().length).toBeGreaterThanOrEqual(14);
    expectMeanings(stages);
  });
});

describe("looks at whole words", () => {
  it("finds them among decorations, codes, and separators", () => {
    expectMeanings({
      won: [
        "Closed Won - Upsell",
        "C6:WON",
        "6 - Closed Won (renewal)",
        "ClosedWon",
        "CLOSED_WON",
        "  closed   won  ",
        "✅ Won!",
        "No. 5 Closed Won",
        "Ｗｏｎ",
        "clo\u200bsed w\u200bon",
        "Closed\u00a0Won",
      ],
      lost: ["Closed (Lost)", "CLOSED_LOST", "closed-lost", "Lost: price", "C6:LOSE", "7) closed lost", "❌ LOST"],
    });
  });

  it("leaves words alone that only look alike", () => {
    expectMeanings({
      open: [
        "Wonder",
        "Lostock",
        "Wonderland pilot",
        "Deadline agreed",
        "Won't buy this quarter",
        "Perdition Ltd",
        "Gagnant",
        "perdre",
        "verlieren",
        "Ganadora",
        "Tabteam",
        "Tapto",
      ],
    });
  });

  it("ignores case and accents", () => {
    expectMeanings({
      won: ["FERMÉE GAGNÉE", "fermee gagnee", "STÄNGD VUNNEN", "ВЫИГРАНА"],
      lost: ["FÖRLORAD", "forlorad", "PRZEGRANA", "ОТМЕНЁН", "отменен"],
    });
  });
});

describe("takes negated words back", () => {
  it("in the same part of the name only", () => {
    expectMeanings({
      open: [
        "Not won",
        "Not won yet",
        "Not yet closed won",
        "No longer lost",
        "not lost",
        "Un-won",
        "Non-won",
        "Never lost",
        "Won (not yet)",
        "Not disqualified",
        "Isn't lost",
        "Sin perder",
        "nicht mehr verloren",
        "N'est plus perdu",
        "nie została wygrana",
        "больше не проиграна",
      ],
      lost: [
        "Lost - not interested",
        "Lost, no budget",
        "Not interested - Lost",
        "No budget: closed lost",
        "Lost, not won back",
      ],
      won: ["Closed Won (not lost)", "Won - no discount", "No discount, won"],
    });
  });

  it("and words of doubt do the same", () => {
    expectMeanings({
      open: [
        "Almost won",
        "Likely lost",
        "To be won",
        "Expected closed won",
        "At risk of being lost",
        "Verbally won",
        "Pending closed won",
      ],
    });
  });

  it("except in the listed phrases, unless they may still happen", () => {
    expectMeanings({
      lost: ["Not converted", "No decision", "No decision made", "Not qualified", "Un-qualified", "Lead not converted"],
      open: [
        "Not yet converted",
        "No decision yet",
        "Not qualified yet",
        "No decision maker",
        "Noch keine Entscheidung",
      ],
    });
  });
});

describe("counts signed, success, paid, and booked only alone", () => {
  it("as the whole name, decorations aside", () => {
    expectMeanings({
      won: [
        "Signed",
        "07 Signed",
        "Stage 7 - Signed",
        "Success!",
        "PAID ✅",
        "Booked",
        "C2:Paid",
        "Bezahlt",
        "Signé",
        "Firmado",
        "Assinado",
        "Firmato",
        "Ondertekend",
        "Betald",
        "Underskrevet",
        "Signert",
        "Podpisana",
        "Подписан",
        "契約済み",
        "已签约",
      ],
      open: [
        "Contract signed",
        "Signed NDA",
        "Demo booked",
        "Customer Success",
        "Paid pilot",
        "Not signed",
        "Almost signed",
        "Vertrag unterzeichnet",
        "Contrat signé",
        "Contrato firmado",
        "Quick win",
        "Risk of loss",
      ],
    });
  });
});

describe("says both where a name has a won and a lost word", () => {
  it.each([
    "Won/Lost",
    "Closed Won or Lost",
    "Lost - competitor won",
    "Gewonnen / Verloren",
    "赢单/输单",
    "Won (cancelled)",
  ])("%s", (name) => expect(readStageWords(name)).toBe("both"));
});

describe("keeps its word lists consistent", () => {
  it("lists no name as won in one language and lost, negating, or filler in another", () => {
    const roles = new Map<string, Set<string>>();
    const conflicts: string[] = [];
    for (const vocabulary of Object.values(STAGE_VOCABULARIES)) {
      for (const [key, entries] of Object.entries(vocabulary)) {
        const role = key.replace("Alone", "");
        for (const entry of (entries as string).split(",").map((each) => each.trim())) {
          expect(entry, "an empty entry").not.toBe("");
          roles.set(entry, (roles.get(entry) ?? new Set()).add(role));
        }
      }
    }
    for (const [entry, found] of roles) if (found.size > 1) conflicts.push(`${entry}: ${[...found].join(", ")}`);
    expect(conflicts).toEqual([]);
  });

  it("reads every listed name as what it's listed for", () => {
    const wrong: string[] = [];
    for (const vocabulary of [...Object.values(STAGE_VOCABULARIES), ...Object.values(UNSPACED_VOCABULARIES)]) {
      for (const meaning of ["won", "lost"] as const) {
        const entries = [vocabulary[meaning], vocabulary[`${meaning}Alone`] ?? ""].join(",").split(",");
        for (const entry of entries.map((each) => each.trim()).filter((each) => each !== "")) {
          for (const name of [entry, entry.toUpperCase(), `4 - ${entry}`, `${entry} (x)`, foldLetters(entry)]) {
            if (readStageWords(name) !== meaning) wrong.push(`${name}: ${readStageWords(name)}, not ${meaning}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

it("reads the same from a name whatever harmless decoration surrounds it", () => {
  const names = [
    "Closed Won",
    "Lost",
    "Proposal",
    "Gewonnen",
    "Fermée perdue",
    "受注",
    "未受注",
    "Not won yet",
    "Signed",
  ];
  const before = fc.constantFrom("", "6 - ", "06. ", "C4:", "[3] ", "★ ", "#2 ", "A. ");
  const after = fc.constantFrom("", "!", " ✅", " (100%)", " 2026", ".", " *", " (renewal)");
  fc.assert(
    fc.property(fc.constantFrom(...names), before, after, (name, left, right) => {
      expect(readStageWords(`${left}${name}${right}`)).toBe(readStageWords(name));
    }),
  );
});
