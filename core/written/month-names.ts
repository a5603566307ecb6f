/**
 * Month and weekday names as exports spell them, in the fourteen languages we read. The names
 * come from the Unicode locale data (https://cldr.unicode.org), with the usual abbreviations.
 * Names are listed as they are spelled; lookups ignore case, accents, and a final dot.
 */
import { foldWord } from "./fold-word";

/** Twelve months per language, January first; spellings of one month are separated by `|`. Japanese and Chinese number them. */
export const MONTH_NAMES: Readonly<Record<string, readonly string[]>> = {
  English: [
    "January|Jan",
    "February|Feb",
    "March|Mar",
    "April|Apr",
    "May",
    "June|Jun",
    "July|Jul",
    "August|Aug",
    "September|Sept|Sep",
    "October|Oct",
    "November|Nov",
    "December|Dec",
  ],
  German: [
    "Januar|Jänner|Jan|Jän",
    "Februar|Feber|Feb|Febr",
    "März|Maerz|Mär|Mrz",
    "April|Apr",
    "Mai",
    "Juni|Jun",
    "Juli|Jul",
    "August|Aug",
    "September|Sept|Sep",
    "Oktober|Okt",
    "November|Nov",
    "Dezember|Dez",
  ],
  French: [
    "janvier|janv|jan",
    "février|févr|fév",
    "mars|mar",
    "avril|avr",
    "mai",
    "juin",
    "juillet|juil|juill",
    "août",
    "septembre|sept|sep",
    "octobre|oct",
    "novembre|nov",
    "décembre|déc",
  ],
  Spanish: [
    "enero|ene",
    "febrero|feb",
    "marzo|mar",
    "abril|abr",
    "mayo|may",
    "junio|jun",
    "julio|jul",
    "agosto|ago",
    "septiembre|setiembre|sept|sep|set",
    "octubre|oct",
    "noviembre|nov",
    "diciembre|dic",
  ],
  Portuguese: [
    "janeiro|jan",
    "fevereiro|fev",
    "março|mar",
    "abril|abr",
    "maio|mai",
    "junho|jun",
    "julho|jul",
    "agosto|ago",
    "setembro|set",
    "outubro|out",
    "novembro|nov",
    "dezembro|dez",
  ],
  Italian: [
    "gennaio|gen",
    "febbraio|feb|febbr",
    "marzo|mar",
    "aprile|apr",
    "maggio|mag",
    "giugno|giu",
    "luglio|lug",
    "agosto|ago",
    "settembre|set|sett",
    "ottobre|ott",
    "novembre|nov",
    "dicembre|dic",
  ],
  Dutch: [
    "januari|jan",
    "februari|feb",
    "maart|mrt",
    "april|apr",
    "mei",
    "juni|jun",
    "juli|jul",
    "augustus|aug",
    "september|sept|sep",
    "oktober|okt",
    "november|nov",
    "december|dec",
  ],
  Swedish: [
    "januari|jan",
    "februari|feb|febr",
    "mars|mar",
    "april|apr",
    "maj",
    "juni|jun",
    "juli|jul",
    "augusti|aug",
    "september|sept|sep",
    "oktober|okt",
    "november|nov",
    "december|dec",
  ],
  Danish: [
    "januar|jan",
    "februar|feb|febr",
    "marts|mar",
    "april|apr",
    "maj",
    "juni|jun",
    "juli|jul",
    "august|aug",
    "september|sept|sep",
    "oktober|okt",
    "november|nov",
    "december|dec",
  ],
  Norwegian: [
    "januar|jan",
    "februar|feb",
    "mars|mar",
    "april|apr",
    "mai",
    "juni|jun",
    "juli|jul",
    "august|aug",
    "september|sept|sep",
    "oktober|okt",
    "november|nov",
    "desember|des",
  ],
  Polish: [
    "styczeń|stycznia|sty",
    "luty|lutego|lut",
    "marzec|marca|mar",
    "kwiecień|kwietnia|kwi",
    "maj|maja",
    "czerwiec|czerwca|cze",
    "lipiec|lipca|lip",
    "sierpień|sierpnia|sie",
    "wrzesień|września|wrz",
    "październik|października|paź",
    "listopad|listopada|lis",
    "grudzień|grudnia|gru",
  ],
  Russian: [
    "январь|января|янв",
    "февраль|февраля|февр|фев",
    "март|марта|мар",
    "апрель|апреля|апр",
    "май|мая",
    "июнь|июня|июн",
    "июль|июля|июл",
    "август|августа|авг",
    "сентябрь|сентября|сент|сен",
    "октябрь|октября|окт",
    "ноябрь|ноября|нояб|ноя",
    "декабрь|декабря|дек",
  ],
};

/** Seven weekdays per language, Monday first. They say nothing the date doesn't, so they are only skipped. */
export const WEEKDAY_NAMES: Readonly<Record<string, readonly string[]>> = {
  English: [
    "Monday|Mon",
    "Tuesday|Tues|Tue",
    "Wednesday|Wed",
    "Thursday|Thurs|Thur|Thu",
    "Friday|Fri",
    "Saturday|Sat",
    "Sunday|Sun",
  ],
  German: [
    "Montag|Mo",
    "Dienstag|Di",
    "Mittwoch|Mi",
    "Donnerstag|Do",
    "Freitag|Fr",
    "Samstag|Sonnabend|Sa",
    "Sonntag|So",
  ],
  French: ["lundi|lun", "mardi|mar", "mercredi|mer", "jeudi|jeu", "vendredi|ven", "samedi|sam", "dimanche|dim"],
  Spanish: ["lunes|lun", "martes|mar", "miércoles|mié", "jueves|jue", "viernes|vie", "sábado|sáb", "domingo|dom"],
  Portuguese: [
    "segunda-feira|segunda|seg",
    "terça-feira|terça|ter",
    "quarta-feira|quarta|qua",
    "quinta-feira|quinta|qui",
    "sexta-feira|sexta|sex",
    "sábado|sáb",
    "domingo|dom",
  ],
  Italian: ["lunedì|lun", "martedì|mar", "mercoledì|mer", "giovedì|gio", "venerdì|ven", "sabato|sab", "domenica|dom"],
  Dutch: ["maandag|ma", "dinsdag|di", "woensdag|wo", "donderdag|do", "vrijdag|vr", "zaterdag|za", "zondag|zo"],
  Swedish: ["måndag|mån", "tisdag|tis", "onsdag|ons", "torsdag|tors|tor", "fredag|fre", "lördag|lör", "söndag|sön"],
  Danish: [
    "mandag|man",
    "tirsdag|tirs|tir",
    "onsdag|ons",
    "torsdag|tors|tor",
    "fredag|fre",
    "lørdag|lør",
    "søndag|søn",
  ],
  Norwegian: [
    "mandag|måndag|man",
    "tirsdag|tysdag|tir",
    "onsdag|ons",
    "torsdag|tor",
    "fredag|fre",
    "lørdag|laurdag|lør",
    "søndag|sundag|søn",
  ],
  Polish: [
    "poniedziałek|pon|pn",
    "wtorek|wt",
    "środa|śr",
    "czwartek|czw",
    "piątek|pt",
    "sobota|sob|sb",
    "niedziela|niedz|nd",
  ],
  Russian: ["понедельник|пн", "вторник|вт", "среда|ср", "четверг|чт", "пятница|пт", "суббота|сб", "воскресенье|вс"],
  Japanese: [
    "月曜日|月曜|月",
    "火曜日|火曜|火",
    "水曜日|水曜|水",
    "木曜日|木曜|木",
    "金曜日|金曜|金",
    "土曜日|土曜|土",
    "日曜日|日曜|日",
  ],
  Chinese: [
    "星期一|周一|週一|礼拜一",
    "星期二|周二|週二|礼拜二",
    "星期三|周三|週三|礼拜三",
    "星期四|周四|週四|礼拜四",
    "星期五|周五|週五|礼拜五",
    "星期六|周六|週六|礼拜六",
    "星期日|星期天|周日|週日|礼拜天",
  ],
};

const MONTHS = numbersByName(MONTH_NAMES);
const WEEKDAYS = numbersByName(WEEKDAY_NAMES);

/** 1 to 12 for a folded month name, undefined for any other word. */
export function monthNamed(folded: string): number | undefined {
  return MONTHS.get(folded);
}

export function isWeekday(folded: string): boolean {
  return WEEKDAYS.has(folded);
}

function numbersByName(languages: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const names of Object.values(languages)) {
    names.forEach((spellings, i) => {
      for (const spelling of spellings.split("|")) numbers.set(foldWord(spelling), i + 1);
    });
  }
  return numbers;
}
