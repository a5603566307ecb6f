import { inject } from "vitest";

export type BuiltPage = "workbench" | "sidebar.js";

/** The workbench's address, or the sidebar's script: built once for all test files of a run. */
export async function builtPage(page: BuiltPage, server = inject("pageServer")): Promise<string> {
  const response = await fetch(server + page);
  const answer = await response.text();
  if (response.ok) return answer;
  throw new Error(`${page} could not be built: ${answer}`);
}
