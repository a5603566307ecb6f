/** Nobody looks at pictures where a machine runs the tests. */
export const TAKES_PICTURES = process.env["CI"] === undefined;
