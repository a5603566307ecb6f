/** Text that is no JSON object is somebody else's under our key, and read as an empty one. */
export function readObject(json: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(json ?? "{}");
    return typeof stored === "object" && stored !== null && !Array.isArray(stored) ? { ...stored } : {};
  } catch {
    return {};
  }
}
