/**
 * What stages and statuses are called when a deal is won or lost, by language.
 *
 * Entries are separated by commas; an entry of several words matches them side by side.
 * Case, accents, digits, and punctuation don't matter. The names include the ones that
 * Salesforce, HubSpot, Pipedrive, Dynamics, Bitrix24, Kommo, SuiteCRM, and vtiger show in
 * each language.
 */
export interface StageVocabulary {
  readonly won: string;
  readonly lost: string;
  /** Count only when they are the whole name: "Signed" is won, "Contract signed" is a step before it. */
  readonly wonAlone?: string;
  readonly lostAlone?: string;
  /** Take back the won or lost word after them: "not won", "almost lost". */
  readonly not: string;
  /** May sit between a negation and its word: "not yet won", "no longer lost". */
  readonly filler: string;
  /** Say that it may still happen, so a listed negated phrase doesn't count: "no decision yet". */
  readonly yet: string;
  /** Contain a won or lost word and say neither. */
  readonly neither?: string;
}

// prettier-ignore
export const STAGE_VOCABULARIES: Readonly<Record<string, StageVocabulary>> = {
  English: {
    won: "won, closedwon, closewon, wonclosed, dealwon, closed win, closed wins, close win",
    lost: "lost, closedlost, closelost, lostclosed, deallost, closed loss, closed lose, close loss, " +
      "dead, cancelled, canceled, unqualified, disqualified, rejected, abandoned, " +
      "not converted, unconverted, non converted, no decision, no decision made, not qualified, out sold, outsold",
    wonAlone: "signed, success, successful, paid, booked, win, closed win",
    lostAlone: "lose, loss, closed lose, closed loss, apology, analyze failure",
    not: "not, no, non, never, without, neither, cannot, isnt, wasnt, arent, hasnt, havent, almost, nearly, likely, " +
      "probably, possibly, potentially, expected, maybe, pending, pre, verbal, verbally, projected, forecast, forecasted, to be, risk of",
    filler: "longer, closed, close, deal, opportunity, a, an, the, is, be, been, being, was, or, nor, really, fully, " +
      "actually, officially, formally, definitely, necessarily, considered, marked, as, to",
    yet: "yet, still",
    neither: "won back, lost contact, lost touch, dead end, no decision maker, no decision makers, no decision process, " +
      "no decision date, no decision criteria, no decision authority",
  },
  German: {
    won: "gewonnen, gewonnene, gewonnener, gewonnenes",
    lost: "verloren, verlorene, verlorener, verlorenes, entgangen, storniert, stornierte, stornierter, abgebrochen, " +
      "abgesagt, zuruckgewiesen, abgelehnt, abgelehnte, abgelehnter, unqualifiziert, disqualifiziert, aufgegeben, nicht konvertiert, " +
      "nicht qualifiziert, nicht umgewandelt, keine entscheidung, ohne entscheidung",
    wonAlone: "unterzeichnet, unterschrieben, erfolg, erfolgreich, erfolgreich abgeschlossen, bezahlt, gebucht",
    lostAlone: "tot, verlust",
    not: "nicht, kein, keine, keinen, keiner, nie, niemals, ohne, beinahe, wahrscheinlich, voraussichtlich, vielleicht",
    filler: "mehr, wirklich, ganz, endgultig, geschlossen, abgeschlossen, als, oder, ist, wurde, deal, auftrag",
    yet: "noch",
  },
  French: {
    won: "gagne, gagnee, gagnes, gagnees",
    lost: "perdu, perdue, perdus, perdues, annule, annulee, annules, annulees, abandonne, abandonnee, abandonnes, " +
      "abandonnees, rejete, rejetee, rejetes, rejetees, refuse, refusee, refuses, refusees, disqualifie, disqualifiee, " +
      "non qualifie, non qualifiee, non converti, non convertie, pas de decision, sans decision, aucune decision, " +
      "non decide, mort, morte",
    wonAlone: "signe, signee, succes, reussi, reussie, paye, payee, affaire conclue, conclue avec succes, conclu avec succes",
    lostAlone: "perte",
    not: "pas, non, jamais, sans, aucun, aucune, presque, probablement, peut etre, risque de, nest plus",
    filler: "plus, ferme, fermee, cloture, cloturee, ete, est, vraiment, comme, ou, affaire, de, etre",
    yet: "encore",
  },
  Spanish: {
    won: "ganado, ganada, ganados, ganadas",
    lost: "perdido, perdida, perdidos, perdidas, cancelado, cancelada, cancelados, canceladas, anulado, anulada, " +
      "rechazado, rechazada, rechazados, rechazadas, abandonado, abandonada, abandonados, abandonadas, descalificado, " +
      "descalificada, descartado, descartada, no calificado, no calificada, no cualificado, no cualificada, " +
      "no convertido, no convertida, sin convertir, sin decision, ninguna decision, muerto, muerta",
    wonAlone: "firmado, firmada, exito, exitoso, exitosa, pagado, pagada",
    not: "no, sin, nunca, jamas, tampoco, casi, probablemente, quizas, riesgo de, ya no",
    filler: "cerrado, cerrada, cierre, ha, sido, fue, esta, como, o, negocio, oportunidad, ser, de",
    yet: "aun, todavia",
  },
  Portuguese: {
    won: "ganho, ganha, ganhos, ganhas",
    lost: "perdido, perdida, perdidos, perdidas, cancelado, cancelada, cancelados, canceladas, rejeitado, rejeitada, " +
      "recusado, recusada, abandonado, abandonada, desqualificado, desqualificada, descartado, descartada, " +
      "nao qualificado, nao qualificada, nao convertido, nao convertida, sem decisao, nenhuma decisao, morto, morta",
    wonAlone: "assinado, assinada, sucesso, pago, paga, negocio fechado",
    lostAlone: "perda",
    not: "nao, nunca, jamais, nem, quase, provavelmente, talvez, risco de",
    filler: "mais, fechado, fechada, foi, sido, esta, como, ou, negocio, oportunidade, ser, de",
    yet: "ainda",
  },
  Italian: {
    won: "vinto, vinta, vinti, opportunita vinte, trattative vinte, chiuse vinte",
    lost: "perso, persa, persi, perse, perduto, perduta, annullato, annullata, annullati, annullate, cancellato, " +
      "cancellata, rifiutato, rifiutata, respinto, respinta, rigettato, rigettata, abbandonato, abbandonata, " +
      "squalificato, squalificata, non qualificato, non qualificata, non convertito, non convertita, " +
      "nessuna decisione, senza decisione, morto, morta",
    wonAlone: "firmato, firmata, successo, pagato, pagata, prenotato, prenotata",
    lostAlone: "perdita",
    not: "non, senza, nessun, nessuna, quasi, probabilmente, forse, rischio di",
    filler: "piu, chiuso, chiusa, e, stato, stata, come, o, di, essere, affare, trattativa",
    yet: "ancora",
  },
  Dutch: {
    won: "gewonnen",
    lost: "verloren, geannuleerd, geannuleerde, afgewezen, afgebroken, gediskwalificeerd, ongekwalificeerd, " +
      "niet gekwalificeerd, niet geconverteerd, geen beslissing, geen besluit, zonder beslissing, verlaten, dood",
    wonAlone: "ondertekend, getekend, succes, succesvol, betaald, geboekt",
    lostAlone: "verlies",
    not: "niet, geen, nooit, zonder, bijna, waarschijnlijk, misschien",
    filler: "meer, echt, gesloten, afgesloten, is, als, of, deal",
    yet: "nog",
  },
  Swedish: {
    won: "vunnen, vunnet, vunna, vann",
    lost: "forlorad, forlorat, forlorade, avbruten, avbrutet, avbrutna, annullerad, annullerat, makulerad, avvisad, " +
      "avvisat, avslagen, avslaget, overgiven, overgivet, diskvalificerad, diskvalificerat, okvalificerad, " +
      "okvalificerat, ej kvalificerad, inte kvalificerad, inte konverterad, ej konverterad, inget beslut, " +
      "utan beslut",
    wonAlone: "signerad, signerat, undertecknad, undertecknat, framgang, lyckad, lyckat, betald, betalt, bokad, bokat",
    lostAlone: "forlust, dod",
    not: "inte, ej, icke, ingen, inget, aldrig, utan, nastan, troligen, sannolikt, kanske",
    filler: "langre, stangd, stangt, avslutad, har, ar, blivit, som, eller, affar",
    yet: "annu",
  },
  Danish: {
    won: "vundet, vunden, vundne",
    lost: "tabt, tabte, annulleret, annullerede, aflyst, afvist, afviste, opgivet, forladt, diskvalificeret, " +
      "ukvalificeret, ikke kvalificeret, ikke konverteret, ingen beslutning, uden beslutning",
    wonAlone: "underskrevet, succes, betalt, booket, bestilt",
    lostAlone: "dod",
    not: "ikke, ej, ingen, intet, aldrig, uden, naesten, sandsynligvis, maske",
    filler: "laengere, lukket, er, blevet, som, eller, aftale",
    yet: "endnu",
  },
  Norwegian: {
    won: "vunnet, vunnen, vunne, avtale inngatt",
    lost: "tapt, tapte, annullert, kansellert, kansellerte, avlyst, avbrutt, avvist, avslatt, forlatt, diskvalifisert, " +
      "ukvalifisert, ikke kvalifisert, ikke konvertert, ingen beslutning, ingen avgjorelse, uten beslutning",
    wonAlone: "signert, undertegnet, suksess, vellykket, betalt, booket, bestilt",
    lostAlone: "dod",
    not: "ikke, ikkje, ingen, intet, aldri, uten, nesten, sannsynligvis, kanskje",
    filler: "lenger, lukket, avsluttet, er, blitt, som, eller, avtale",
    yet: "enda, enna",
  },
  Polish: {
    won: "wygrana, wygrany, wygrane, wygrano, wygral, zakonczona sukcesem, zakonczone sukcesem",
    lost: "przegrana, przegrany, przegrane, przegrano, utracona, utracony, utracone, stracona, stracony, stracone, " +
      "anulowana, anulowany, anulowane, anulowano, odrzucona, odrzucony, odrzucone, odrzucono, porzucona, porzucony, " +
      "porzucone, zdyskwalifikowana, zdyskwalifikowany, zdyskwalifikowane, niezakwalifikowana, niezakwalifikowany, " +
      "niezakwalifikowane, niekwalifikowany, nieskonwertowana, nieskonwertowany, nieskonwertowane, " +
      "nieprzekonwertowany, brak decyzji, bez decyzji, martwa, martwy, martwe, zakonczona porazka, zakonczone porazka",
    wonAlone: "podpisana, podpisany, podpisane, podpisano, sukces, zakonczona sukcesem, oplacona, oplacony, oplacone, zaplacona, zaplacony",
    lostAlone: "porazka, zakonczona porazka",
    not: "nie, bez, nigdy, brak, prawie, prawdopodobnie, moze",
    filler: "juz, zostala, zostal, zostalo, jest, zamknieta, zamkniety, zamkniete, jako, lub, szansa, transakcja",
    yet: "jeszcze",
  },
  Russian: {
    won: "выиграна, выигран, выиграно, выиграны, выиграли, выигранный, выигранная, выигранное, выигранные, " +
      "закрыто с успехом, закрыта с успехом",
    lost: "проиграна, проигран, проиграно, проиграны, проиграли, проигранный, проигранная, проигранное, проигранные, " +
      "потеряна, потерян, потеряно, утеряна, утерян, упущена, упущено, провалена, провалено, отменена, отменен, " +
      "отменено, отмененный, отмененная, отклонена, отклонен, отклонено, отказ, дисквалифицирована, дисквалифицирован, " +
      "неквалифицирован, неквалифицирована, неквалифицированный, не квалифицирован, не квалифицирована, " +
      "не реализовано, не реализована, не конвертирован, не конвертирована, нет решения, без решения, " +
      "решение не принято, заброшена, заброшен, брошена, мертвая, мертвый, мертва, " +
      "закрыто с потерей, закрыто с потерями, провал, анализ причины провала",
    wonAlone: "подписан, подписана, подписано, успех, успешно, успешна, успешная, оплачен, оплачена, оплачено, " +
      "успешно реализовано, успешно реализована, успешно завершена, успешно закрыта, сделка успешна, закрыто успех",
    lostAlone: "потеря, проигрыш",
    not: "не, нет, без, никогда, ни, почти, вероятно, возможно",
    filler: "больше, закрыта, закрыто, закрыт, была, был, было, и, или, как, сделка",
    yet: "еще, пока",
  },
};

/**
 * The same for Japanese and Chinese, whose words have no spaces between them: an entry counts
 * wherever it is found, unless what comes right before or after it says otherwise.
 */
export const UNSPACED_VOCABULARIES: Readonly<
  Record<string, Omit<StageVocabulary, "filler" | "yet"> & { readonly after: string }>
> = {
  Japanese: {
    won: "受注, 成約, 成约, 成立",
    lost:
      "失注, 不成立, 不成約, キャンセル, 取消, 取り消し, 中止, 却下, 断念, 見送り, 対象外, 不適格, 決定なし, " +
      "取引開始なし, 未転換, 商談化せず",
    wonAlone: "契約済, 契約済み, 契約締結済, 契約締結済み, 署名済, 署名済み, 成功, 入金済, 入金済み, 支払済, 支払済み",
    not: "未, 非, 不, 準, 仮",
    after:
      "見込, 予定, 確度, 確率, 前, 待ち, 候補, 目標, 率, 可能, 懸念, リスク, しない, しません, していない, していません, できず, ならず, ではない, じゃない, 処理中, 準備, 調整",
  },
  Chinese: {
    won: "赢单, 贏單, 成单, 成單, 成交, 赢得, 贏得, 中标, 中標, 已赢, 已贏",
    lost:
      "输单, 輸單, 丢单, 丟單, 失单, 失單, 战败, 戰敗, 失败, 失敗, 丢失, 丟失, 失去, 已输, 已輸, 成交失败, 成交失敗, 赢单失败, 流失, " +
      "已取消, 取消, 已拒绝, 已拒絕, 拒绝, 拒絕, 放弃, 放棄, 不合格, 无效, 無效, 未转化, 未轉化, 未转换, 未轉換, 无决策, 無決策",
    wonAlone: "已签约, 已簽約, 已签署, 已簽署, 已签单, 已簽單, 成功, 已付款, 已支付",
    not: "未, 未能, 没, 沒, 没有, 沒有, 非, 不, 待, 预计, 預計, 即将, 即將, 有望, 可能, 促, 促进, 難, 难",
    after: "率, 联系, 聯繫, 概率, 機率, 可能, 预期, 預期, 预测, 預測, 目标, 目標, 前, 中, 风险, 風險",
  },
};
