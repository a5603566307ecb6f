import { describe, expect, it } from "vitest";
import { parseClockTime } from "../../../core/written/clock-times";

/** Seconds since midnight. */
function secondsOf(text: string): number | undefined {
  const time = parseClockTime(text);
  return time === undefined ? undefined : Math.round(time.fraction * 86400 * 1000) / 1000;
}

describe("times of day", () => {
  it.each<[string, number]>([
    ["9:00", 32400],
    ["09:00", 32400],
    ["09:00:15", 32415],
    ["09:00:00.123", 32400.123],
    ["09:00:00,123", 32400.123],
    ["09:00:00.123456789", 32400.123],
    ["9:00 AM", 32400],
    ["9:00AM", 32400],
    ["9:00 am", 32400],
    ["9:00 a.m.", 32400],
    ["9:00 a. m.", 32400],
    ["9:00\u202fPM", 75600],
    ["9 AM", 32400],
    ["9 pm", 75600],
    ["9:00:15 p", 75615],
    ["12:00 AM", 0],
    ["12:15 PM", 44100],
    ["09.00", 32400],
    ["09.00.15", 32415],
    ["09h00", 32400],
    ["9h", 32400],
    ["09 h 07 min 05 s", 32825],
    ["9 Uhr", 32400],
    ["9:30 Uhr", 34200],
    ["午前9時30分", 34200],
    ["午後0時30分", 45000],
    ["下午9:05:06", 75906],
    ["晚上11:00", 82800],
    ["0:00", 0],
    ["24:00", 86400],
  ])("reads %j", (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds);
  });

  it.each([
    "",
    "9",
    "900",
    "24:01",
    "25:00",
    "9:60",
    "9:00:60",
    "13:30 PM",
    "0:30 AM",
    "9:00 M",
    "9 m",
    "9 s",
    "9:0",
    "noon",
    "9:00 soon",
    "2026-01-05",
  ])("refuses %j", (text) => {
    expect(parseClockTime(text)).toBeUndefined();
  });
});

describe("offsets and zone words behind a time", () => {
  it.each<[string, number]>([
    ["9:00Z", 0],
    ["9:00 Z", 0],
    ["9:00+00", 0],
    ["9:00-00:00", 0],
    ["9:00+0000", 0],
    ["9:00+02:00", 120],
    ["9:00 +0530", 330],
    ["9:00-05", -300],
    ["9:00 AM -05:00", -300],
    ["9:00 UTC", 0],
    ["9:00 gmt", 0],
    ["9:00 GMT+2", 120],
    ["9:00 UTC-03:30", -210],
    ["9:00 (UTC+02:00)", 120],
    ["9:00 GMT+0100 (Central European Standard Time)", 60],
    ["9:00 [UTC]", 0],
    ["9:00+01:00[Europe/Berlin]", 60],
    ["9:00 +0100 CET", 60],
    ["9:00 EST", -300],
    ["9:00 EDT", -240],
    ["9:00 CST", -360],
    ["9:00 CDT", -300],
    ["9:00 MST", -420],
    ["9:00 MDT", -360],
    ["9:00 AM PST", -480],
    ["9:00 p.m. PDT", -420],
    ["9 AM PST", -480],
    ["9:00 CET", 60],
    ["9:00 MEZ", 60],
    ["9:00 CEST", 120],
    ["9:00 BST", 60],
    ["9:00 WET", 0],
    ["9:00 EET", 120],
    ["9:00 MSK", 180],
    ["9:00 IST", 330],
    ["9:00 SGT", 480],
    ["9:00 JST", 540],
    ["9:00 AEST", 600],
    ["9:00 AEDT", 660],
    ["9:00 NZDT", 780],
  ])("reads %j as %d minutes east of UTC", (text, minutes) => {
    const time = parseClockTime(text);
    expect(time?.offsetMinutes).toBe(minutes);
    expect(time?.fraction).toBeCloseTo(/p\.m\./.test(text) ? 0.875 : 0.375, 12);
  });

  it.each(["9:00 XYZ", "9:00 +15:00", "9:00 +02:60", "9:00 +2:0", "9:00 +01:00 late", "9:00 (", "9:00 ()"])(
    "refuses %j",
    (text) => {
      expect(parseClockTime(text)).toBeUndefined();
    },
  );

  it("leaves the offset out where the text gives none", () => {
    expect(parseClockTime("9:00")).toEqual({ fraction: 0.375 });
  });
});
