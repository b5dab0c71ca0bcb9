/** What a file of this type ends in at least, so that what it is called does not make a program of it. */
const endings: Readonly<Record<string, RegExp>> = {
  "image/png": /\.png$/i,
  "image/jpeg": /\.jpe?g$/i,
  "image/gif": /\.gif$/i,
  "image/webp": /\.webp$/i,
  "application/pdf": /\.pdf$/i,
};
const usualEndings: Readonly<Record<string, string>> = {
  "image/png": ".png",
  "image/jpeg": ".jpg",
  "image/gif": ".gif",
  "image/webp": ".webp",
  "application/pdf": ".pdf",
};
const lettersAtMost = 200;

/** The name a file is kept under: the last part of what was given, in any script, without letters that steer or hide, ending as its type does; at most 200 letters. */
export function harmlessName(given: string, type: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? "";
  const plain = last
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const named = plain || "file";
  const ending = endings[type];
  return shortened(ending && !ending.test(named) ? named + (usualEndings[type] ?? "") : named);
}

/** Cut to its length with its ending kept, between letters, never within one. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= lettersAtMost) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? "";
  return letters.slice(0, lettersAtMost - ending.length).join("") + ending;
}
