/**
 * Time zone abbreviations as minutes east of UTC. The values are those of the IANA time zone
 * database (https://www.iana.org/time-zones).
 *
 * Some abbreviations belong to several zones. We read the one that English-language CRM exports
 * mean: CST, EST, MST, PST, and AST are North American (not China, Australia, or Arabia), BST is
 * British Summer Time (not Bangladesh), IST is India (not Ireland or Israel), and SST isn't read.
 */
const HOURS: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  mez: 1,
  cest: 2,
  mesz: 2,
  eet: 2,
  sast: 2,
  eest: 3,
  idt: 3,
  msk: 3,
  gst: 4,
  pkt: 5,
  ist: 5.5,
  ict: 7,
  wib: 7,
  awst: 8,
  hkt: 8,
  sgt: 8,
  jst: 9,
  kst: 9,
  acst: 9.5,
  aest: 10,
  acdt: 10.5,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  ndt: -2.5,
  adt: -3,
  art: -3,
  brt: -3,
  nst: -3.5,
  ast: -4,
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
  akdt: -8,
  akst: -9,
  hst: -10,
};

const MINUTES: ReadonlyMap<string, number> = new Map(Object.entries(HOURS).map(([word, hours]) => [word, hours * 60]));

/** Minutes east of UTC for a folded zone word, undefined for any other word. */
export function zoneWordMinutes(folded: string): number | undefined {
  return MINUTES.get(folded);
}
