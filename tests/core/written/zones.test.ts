import { afterEach, describe, expect, it, vi } from "vitest";
import { isZoneName, zoneOffsetMinutes } from "../../../core/written/zones";
import { serialDay } from "./serial-day";

describe("zone offsets", () => {
  it.each<[string, number, number]>([
    ["America/New_York", serialDay(2026, 1, 5), -300],
    ["America/New_York", serialDay(2026, 7, 5), -240],
    ["Europe/Berlin", serialDay(2026, 1, 5), 60],
    ["Europe/Berlin", serialDay(2026, 7, 5), 120],
    ["Asia/Kolkata", serialDay(2026, 1, 5), 330],
    ["Australia/Adelaide", serialDay(2026, 1, 5), 630],
    ["America/Argentina/Buenos_Aires", serialDay(2026, 1, 5), -180],
    ["UTC", serialDay(2026, 1, 5), 0],
  ])("gives %s at %d as %d minutes", (zone, serial, minutes) => {
    expect(zoneOffsetMinutes(zone, serial)).toBe(minutes);
  });

  it("changes at the second the clocks do", () => {
    // U.S. clocks go forward on March 8, 2026 at 7:00 UTC and back on November 1 at 6:00 UTC.
    const [spring, fall] = [serialDay(2026, 3, 8, 7), serialDay(2026, 11, 1, 6)];
    const second = 1 / 86400;
    expect(zoneOffsetMinutes("America/New_York", spring - second)).toBe(-300);
    expect(zoneOffsetMinutes("America/New_York", spring)).toBe(-240);
    expect(zoneOffsetMinutes("America/New_York", fall - second)).toBe(-240);
    expect(zoneOffsetMinutes("America/New_York", fall)).toBe(-300);
  });

  it("agrees with the host's own wall clock at every hour of a year", () => {
    for (const zone of ["America/Los_Angeles", "Europe/London", "Australia/Lord_Howe"]) {
      const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
      for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += 3600000) {
        const wall = Date.parse(`${format.format(time).replace(" ", "T")}Z`);
        expect(zoneOffsetMinutes(zone, time / 86400000 + 25569)).toBe((wall - time) / 60000);
      }
    }
  });
});

describe("zone names", () => {
  it("accepts the names that the host knows", () => {
    for (const name of ["America/New_York", "europe/berlin", "Etc/GMT+5", "UTC"]) expect(isZoneName(name)).toBe(true);
  });

  it("refuses other words and unknown zones", () => {
    for (const name of ["", "New York", "EST", "+02:00", "America/Nowhere", "day first", "a/b"]) {
      expect(isZoneName(name), name).toBe(false);
      expect(zoneOffsetMinutes(name, 46027), name).toBeUndefined();
    }
  });
});

describe("a host without Intl", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it("knows no zone", async () => {
    vi.resetModules();
    vi.stubGlobal("Intl", undefined);
    const zones = await import("../../../core/written/zones");
    expect(zones.isZoneName("America/New_York")).toBe(false);
    expect(zones.zoneOffsetMinutes("America/New_York", 46027)).toBeUndefined();
  });
});
