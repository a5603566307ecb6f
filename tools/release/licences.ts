/** Which licences may be shipped, and which one a package is under. */
import type { PackageWords } from "./packages";

/** All of them let anyone use, change, sell and pass on the code; what they ask for is in the words. */
export const ACCEPTED: Readonly<Record<string, string>> = {
  MIT: "asks that its notice goes along",
  "Apache-2.0": "asks that licence and notices go along and changed files say so; grants patents",
  "BSD-2-Clause": "asks that its notice goes along",
  "BSD-3-Clause": "asks that its notice goes along and that nobody advertises with the authors' names",
  ISC: "MIT in fewer words: asks that its notice goes along",
  "0BSD": "ISC without the wish that its notice goes along: it asks for nothing, so it is accepted with the others",
};

export interface Licence {
  readonly id: string;
  /** The package itself names none, and it was told by the licence file it brings. */
  readonly byFile: boolean;
}

const HEADINGS: readonly (readonly [id: string, heading: RegExp])[] = [
  ["Apache-2.0", /^\s*Apache License\s+Version 2\.0,/],
  ["MIT", /^\s*(The )?MIT License\b/i],
];

/** Undefined where neither the package nor its licence file says which. */
export function licenceOf({ licence, notices }: Pick<PackageWords, "licence" | "notices">): Licence | undefined {
  if (licence !== "") return { id: licence, byFile: false };
  const told = HEADINGS.find(([, heading]) => notices.some((text) => heading.test(text)));
  return told === undefined ? undefined : { id: told[0], byFile: true };
}
