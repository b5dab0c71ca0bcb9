import type { Text } from "../kit/language.ts";
import type { Family } from "./code.ts";
import type { CodeEntry } from "./fault-codes.ts";
import type { charterReasons } from "./reasons.ts";

/** A code made from its family and English name, that none of the others has: "power.fan-noise", "power.fan-noise-2". */
export function newCode(family: Family | null, says: Text, others: readonly Pick<CodeEntry, "code">[]): string {
  const slug = says.en
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  const wanted = `${family ? `${family}.` : ""}${slug || "own"}`;
  const taken = new Set(others.map(({ code }) => code));
  for (let count = 1; ; count++) {
    const code = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.has(code)) return code;
  }
}

/** Why a code can't bear these names among the others of its kind, or null when it can: two in use must not read alike. */
export function unfitName(
  own: string | null,
  says: Text,
  others: readonly CodeEntry[],
): keyof typeof charterReasons | null {
  if (Object.values(says).some((name) => name.trim() === "")) return "code-name-missing";
  const alike = others.some(
    (other) =>
      other.code !== own &&
      other.retiredAt === null &&
      Object.entries(says).some(
        ([language, name]) => other.says[language as keyof Text].trim().toLowerCase() === name.trim().toLowerCase(),
      ),
  );
  return alike ? "code-name-taken" : null;
}

/** Why a code can't be retired in favour of these, or null when it can. */
export function unfitToRetire(
  entry: CodeEntry,
  becomes: readonly string[],
  others: readonly CodeEntry[],
): keyof typeof charterReasons | null {
  if (entry.retiredAt !== null) return "code-retired-already";
  const inUse = new Set(others.filter(({ retiredAt }) => retiredAt === null).map(({ code }) => code));
  if (becomes.some((code) => code === entry.code || !inUse.has(code))) return "code-becomes-unknown";
  return inUse.size === 1 ? "code-is-last" : null;
}
