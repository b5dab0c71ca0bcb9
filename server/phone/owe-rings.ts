import { plus, type Duration, type Instant } from "@kept/domain/kit/instant.ts";
import { languages, say, text, type Text } from "@kept/domain/kit/language.ts";
import type { CallReading } from "@kept/domain/phone/fold-call.ts";
import type { RingVerdict } from "@kept/domain/phone/ring-verdict.ts";
import { keep, lapse, owe, promisesOn, release } from "../promises/index.ts";
import type { Work } from "../platform/work.ts";

type Settled = {
  id: string;
  /** Since when it was owed as far as was known before. */
  before: Instant | null;
  reading: CallReading & { answeredName: string | null; customerId: string | null };
  verdict: RingVerdict;
  allowed: { ms: Duration; says: Text };
};

/** How promises name a telephone call. */
const subjectOf = (id: string) => ({ kind: "phone-call" as const, id });

/** Makes, keeps, breaks or lets go of what 3.2a promises a caller, as the call reads now; since when it is owed, null while it is not. */
export async function oweRings(
  work: Work,
  { id, before, reading, verdict, allowed }: Settled,
): Promise<Instant | null> {
  const since = "since" in verdict ? verdict.since : null;
  const about = { clause: "3.2a" as const, subject: subjectOf(id) };
  if (since === null) return before;
  if (before !== null && before !== since)
    await release(work, { ...about, why: because.earlier.en, says: because.earlier, at: before });
  await owe(work, {
    ...about,
    customerId: reading.customerId,
    debtor: { departmentCode: "hotline" },
    begunBy: {
      kind: "ring",
      id,
      says: filled(because.rang, { from: reading.from || "—", to: reading.to, rings: allowed.says }),
    },
    startedAt: plus(since, before === null ? 0 : await letGo(work, id, verdict)),
    budgetMs: allowed.ms,
  });
  const seconds = ((reading.ringMs ?? 0) / 1_000).toFixed(1);
  switch (verdict.is) {
    case "kept":
    case "broken":
      if (reading.answeredAt) {
        const says = filled(because.answered, { seconds, who: reading.answeredName ?? "—" });
        await keep(work, { ...about, by: { kind: "answer", id, says }, at: verdict.at });
      } else if (verdict.is === "broken") {
        await lapse(work, { ...about, says: filled(because[endedBy(reading)], { seconds }), at: verdict.at });
      }
      break;
    case "neither":
      await release(work, {
        ...about,
        why: say(because.gaveUp, "en", { seconds }),
        says: filled(because.gaveUp, { seconds }),
        ...(reading.endedAt ? { at: reading.endedAt } : {}),
      });
      break;
    case "unmeasured":
      await release(work, { ...about, why: because.unknown.en, says: because.unknown, at: since });
      break;
    case "running":
      break;
  }
  return since;
}

/** How often it was let go before the answer was told, which comes to light only now: promises on one thing are told apart by their beginnings, a millisecond each. */
async function letGo(work: Work, id: string, verdict: RingVerdict): Promise<number> {
  if (verdict.is !== "kept" && verdict.is !== "broken") return 0;
  const known = (await promisesOn(work, subjectOf(id))).filter(({ clause }) => clause === "3.2a");
  return known.every((promise) => promise.verdict === "released") ? known.length : 0;
}

const endedBy = ({ outcome }: CallReading) =>
  outcome === "abandoned" || outcome === "short-abandon" ? "gaveUpLate" : "nobody";

const because = {
  rang: text("{from} 撥 {to}，{rings}", "{from} 拨 {to}，{rings}", "{from} calls {to}; {rings}"),
  answered: text(
    "{who} 在響鈴 {seconds} 秒後接聽",
    "{who} 在响铃 {seconds} 秒后接听",
    "{who} answered after {seconds} s of ringing",
  ),
  gaveUp: text(
    "來電者在響鈴 {seconds} 秒時自行掛斷",
    "来电者在响铃 {seconds} 秒时自行挂断",
    "the caller gave up after {seconds} s of ringing",
  ),
  gaveUpLate: text(
    "響鈴 {seconds} 秒無人接聽，來電者掛斷",
    "响铃 {seconds} 秒无人接听，来电者挂断",
    "the caller gave up after {seconds} s of ringing; nobody had answered",
  ),
  nobody: text(
    "響鈴 {seconds} 秒無人接聽，總機結束了來電",
    "响铃 {seconds} 秒无人接听，总机结束了来电",
    "nobody answered in {seconds} s of ringing, and the telephone system ended the call",
  ),
  earlier: text(
    "得知更早的響鈴，改從那時起算",
    "得知更早的响铃，改从那时起算",
    "an earlier ring became known; it counts from there",
  ),
  unknown: text("沒有人告知來電如何結束", "没有人告知来电如何结束", "nobody told how the call ended"),
} as const satisfies Record<string, Text>;

/** A sentence with its values, each in its own language. */
function filled(sentence: Text, values: Readonly<Record<string, string | Text>>): Text {
  const [hant = "", hans = "", en = ""] = languages.map((language) =>
    say(
      sentence,
      language,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? value : value[language]]),
      ),
    ),
  );
  return text(hant, hans, en);
}
