import type { InputOf } from "@kept/domain/kit/api.ts";
import { troubled, type LetterState } from "@kept/domain/kit/letter-state.ts";
import type { Letter, LetterShelf, noticesApi } from "@kept/domain/notices/api.ts";
import { refuse } from "@kept/domain/notices/reasons.ts";
import { record } from "../platform/audit.ts";
import { letterCounts, letterPage, mailIsOn, settleLetter, type LetterRow } from "../platform/letters.ts";
import type { Work } from "../platform/work.ts";
import { settleNotices } from "./settle-notices.ts";

const shelves: Readonly<Record<LetterShelf, readonly LetterState[]>> = {
  troubled,
  waiting: ["waiting", "handing-over"],
  sent: ["sent"],
  ended: ["taken-back", "let-be"],
};

/** The letters of a shelf, the latest first, with how the mail stands. */
export async function listLetters(work: Work, asked: InputOf<typeof noticesApi.letters>) {
  const after = asked.after && /^[0-9a-f-]{36}$/.test(asked.after) ? asked.after : undefined;
  const found = await letterPage(work, { states: shelves[asked.shelf], limit: asked.limit, after });
  const shown = found.slice(0, asked.limit);
  const { settings, time } = work.house;
  const on = time.mode === "simulated" ? ("simulated" as const) : ("on" as const);
  return {
    rows: shown.map(asSeen),
    next: found.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
    mail: mailIsOn(work.house) ? on : ("off" as const),
    from: settings.mailFrom,
    ...(await letterCounts(work)),
  };
}

/** Hands a letter in trouble over once more. */
export const repeatLetter = (work: Work, { id }: { id: string }): Promise<Letter> => settle(work, id, "waiting");

/** Says that a letter in trouble has been seen to. */
export const letLetterBe = (work: Work, { id }: { id: string }): Promise<Letter> => settle(work, id, "let-be");

async function settle(work: Work, id: string, to: "waiting" | "let-be"): Promise<Letter> {
  const letter = await settleLetter(work, id, to);
  if (!letter) throw refuse("letter-not-in-trouble");
  record(work, {
    verb: "notices.settleMail",
    subject: `letter:${id}`,
    after: { state: letter.state, to: letter.toAddress, subject: letter.subject },
  });
  await settleNotices(work, { kind: "letter", id });
  return asSeen(letter);
}

const asSeen = ({ key: _key, triedAt: _triedAt, ...letter }: LetterRow): Letter => letter;
