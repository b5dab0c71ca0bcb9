/** The character set of a Windows code page that mail is written in; the Western one where it is not known. */
export function charsetOfCodePage(page: number): string {
  const known: Readonly<Record<number, string>> = {
    ...{ 874: "windows-874", 932: "shift_jis", 936: "gb18030", 949: "euc-kr", 950: "big5" },
    ...{ 10000: "macintosh", 20866: "koi8-r", 54936: "gb18030", 65001: "utf-8" },
  };
  return known[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1252");
}

/** The code pages of the character sets that fonts in RTF are of; null for the mail's own. */
export function charsetOfRtfFont(set: number): string | null {
  const pages: Readonly<Record<number, number>> = {
    ...{ 0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258 },
    ...{ 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250 },
  };
  const page = pages[set];
  return page === undefined ? null : charsetOfCodePage(page);
}
