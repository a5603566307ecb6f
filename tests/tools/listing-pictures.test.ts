/** The pictures themselves take a browser and minutes; what is asked of them doesn't. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderIcon } from "../../tools/icons";
import { allPictures } from "../../tools/listing-pictures/listing";
import { wrongWithPicture } from "../../tools/listing-pictures/wrong-with-picture";

const root = new URL("../../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), "utf8");

describe("what a marketplace would send a picture back for", () => {
  const png = renderIcon(read("excel-addin/icons/icon.svg"), 32);
  const asked = { file: "icon.png", width: 32, height: 32 };

  it("is nothing where size and bytes are as asked", () => {
    expect(wrongWithPicture(png, { ...asked, mostBytes: png.length })).toBeUndefined();
  });

  it("is another size, more bytes, or something else than a PNG", () => {
    expect(wrongWithPicture(png, { ...asked, height: 48 })).toBe("icon.png must be 32 × 48 pixels, found 32 × 32.");
    expect(wrongWithPicture(png, { ...asked, mostBytes: 100 })).toBe(
      `icon.png must have at most 100 bytes, found ${png.length}.`,
    );
    expect(wrongWithPicture(Buffer.from("<svg/>"), asked)).toBe("icon.png is no PNG.");
    expect(wrongWithPicture(Buffer.alloc(64), asked)).toBe("icon.png is no PNG.");
  });
});

it("names in docs/publish.md each picture that is made, with its size, and no other", () => {
  const rows = [...read("docs/publish.md").matchAll(/^\| [^|]+ \| `(\w+\/[^`]+\.png)`\s*\| (\d+ × \d+)/gm)];
  expect(rows.map(([, file, pixels]) => `${file} ${pixels}`).sort()).toEqual(
    allPictures()
      .map(({ file, width, height }) => `${file} ${width} × ${height}`)
      .sort(),
  );
});
