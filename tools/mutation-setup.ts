import fc from "fast-check";

/** A property tried a dozen times per mutant instead of a hundred: the score is the lower for it, never the higher. */
fc.configureGlobal({ numRuns: 12 });
