/** The names mail gives to character sets that a decoder knows by another one; the Chinese ones are read by the set that contains them all. */
const meant: Readonly<Record<string, string>> = {
  gb2312: "gb18030",
  "gb_2312-80": "gb18030",
  "x-gbk": "gb18030",
  gbk: "gb18030",
  cp936: "gb18030",
  "big5-hkscs": "big5",
  cp950: "big5",
  "x-sjis": "shift_jis",
  cp932: "shift_jis",
  "ks_c_5601-1987": "euc-kr",
  cp949: "euc-kr",
  utf8: "utf-8",
  "utf-8;": "utf-8",
  ascii: "us-ascii",
};

/** The name under which a character set is decoded; null when it is none that is known. */
export function charsetNamed(name: string): string | null {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, "");
  const charset = meant[plain] ?? plain;
  try {
    return new TextDecoder(charset).encoding === "windows-1252" ? charset : new TextDecoder(charset).encoding;
  } catch {
    return null;
  }
}

/** The characters most written, by which a text shows that it was read by the right set. */
const common = new Set(
  (
    "的一是不了在人有我他這这個个們们中來来上大為为和國国地到以說说時时要就出會会可也你對对生能而子那得於于著着下自之年過过發发後后作里裡用道行所然" +
    "家種种事成方多經经麼么去法學学如都同現现當当沒没動动面起看定天分還还進进好小部其些主樣样理心本前開开但因只從从想實实日軍者意無无力它與与" +
    "長长把機机十民第公此已工使情明性知全三又關关點点正業业外將将兩两高間间由問问很最重並并物手應应戰战向頭头文體体政美相見见被利什二等產产或新" +
    "己制身果加西斯月話话合回特代內内信表化老給给世位次度門门任常先海通教兒儿原東东聲声提立及比員员解水名真論论處处走義义各入幾几口認认條条" +
    "平系氣气題题活爾尔更別别打女變变四神總总何電电數数安少報报才結结反受目太量再感建務务做接必場场件計计管期市直德資资命山金指克許许統统區区保至" +
    "請请您貴贵客戶户服維维修故障謝谢電設设備备公司先生小姐敬啟启附檔档聯联繫系絡络"
  ).split(""),
);
const kana = /[ぁ-んァ-ヶ]/;
const hangul = /[가-힣]/;

const candidates = ["gb18030", "big5", "shift_jis", "euc-jp", "euc-kr"] as const;

/** The character set some bytes are written in, where nobody says: UTF-8 if they can be that, else the one in which they read most like a language; `otherwise` where none does. */
export function charsetOf(bytes: Uint8Array, otherwise: string): string {
  if (decoded(bytes, "utf-8") !== null) return "utf-8";
  if (isWestern(bytes)) return "windows-1252";
  let best = { charset: charsetNamed(otherwise) ?? "windows-1252", score: 0.1 };
  for (const charset of new Set([best.charset, ...candidates])) {
    const text = decoded(bytes, charset);
    const score = text === null ? 0 : likeness(text) + (charset === best.charset ? 0.05 : 0);
    if (score > best.score) best = { charset, score };
  }
  return best.charset;
}

// Letters with marks, and the quotes, dashes and signs that stand in Western texts.
const western = new Set("äöüÄÖÜßéèêëàâáãåçñóòôíìîúùûøæœžšÉÈÀÅÆØÇÑ€…‘’“”•–—™©®°£§ \u00a0");

/** Whether what is beyond ASCII are mostly single Western letters among others, which Chinese bytes never are. */
function isWestern(bytes: Uint8Array): boolean {
  const text = new TextDecoder("windows-1252").decode(bytes);
  let among = 0;
  let all = 0;
  for (const { 0: run, index } of text.matchAll(/[^\0-\u007f]+/g)) {
    all += run.length;
    const within = /[a-z]/.test(text[index - 1] ?? "") && /[a-z]/.test(text[index + run.length] ?? "");
    if ((run.length === 1 || (run.length === 2 && within)) && [...run].every((letter) => western.has(letter)))
      among += run.length;
  }
  return among >= all * 0.7;
}

/** How much a text reads like Chinese, Japanese or Korean: the share of its foreign letters that are common. */
function likeness(text: string): number {
  const letters = [...text].filter((letter) => (letter.codePointAt(0) ?? 0) > 0x7f && !/[\p{P}\p{Z}]/u.test(letter));
  if (letters.length === 0) return 0;
  const odd = letters.filter((letter) =>
    /[\uE000-\uF8FF\uFF61-\uFF9F\u0080-\u009F]|[^\p{L}\p{P}\p{S}\p{N}\p{Z}]/u.test(letter),
  ).length;
  const known = letters.filter((letter) => common.has(letter) || kana.test(letter)).length;
  // Most pairs of bytes are a Korean syllable, so that one says less than a common Chinese character.
  const korean = letters.filter((letter) => hangul.test(letter)).length * 0.6;
  return (known + korean - 2 * odd) / letters.length;
}

/** The text some bytes are in a character set; null when they cannot be in it. */
export function decoded(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
