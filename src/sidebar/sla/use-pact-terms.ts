import { useEffect, useState } from "preact/hooks";
import type { Snapshot } from "../../host/port";
import { readPactTerms, type PactTerms } from "./pact-terms";
import { useSurroundings } from "../surroundings";

/** The installed pact's terms. A pact that cannot be read is none: the desk works without it. */
export function usePactTerms(seen: Snapshot | undefined): PactTerms | undefined {
  const { host } = useSurroundings();
  const [terms, setTerms] = useState<PactTerms | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    const keep = (read: PactTerms | undefined) => {
      if (!gone) setTerms(read);
    };
    if (seen === undefined) return undefined;
    readPactTerms(host, seen).then(keep, () => keep(undefined));
    return () => {
      gone = true;
    };
  }, [host, seen]);
  return terms;
}
