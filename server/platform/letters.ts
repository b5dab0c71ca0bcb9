import type { LetterState } from "@kept/domain/kit/letter-state.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { changed } from "./announce.ts";
import { row, rows, sql } from "./db.ts";
import type { House } from "./house.ts";
import { newId, type Work } from "./work.ts";

/** A letter before it is written. */
export type NewLetter = {
  /** Written once, and taken back, by this key. */
  key: string;
  toName: string;
  toAddress: string;
  subject: string;
  body: string;
  html: string;
  /** Letters of one thread stand together in the reader's mail program; null: this one stands alone. */
  thread: string | null;
  /** Where a person wrote it. */
  manner?: Manner;
  dueAt: Instant;
};

/** How a letter a person wrote differs from one of the house. */
export type Manner = {
  /** By which mail server other than the house's, as its room knows it. */
  via?: string;
  /** Said as the sender's name; the address stays the house's. */
  fromName?: string;
  replyTo?: string;
  copies?: readonly { name: string; address: string }[];
  /** Without its angle brackets; said beforehand, so that answers are known. */
  messageId?: string;
  references?: readonly string[];
  /** Written by a person: machines may answer it. */
  personal?: boolean;
  /** Files by their place below the data folder. */
  files?: readonly { name: string; place: string }[];
};

/** A letter as it stands, without its words. */
export type LetterRow = Pick<NewLetter, "key" | "toName" | "toAddress" | "subject" | "dueAt"> & {
  id: string;
  state: LetterState;
  attempts: number;
  lastError: string | null;
  writtenAt: Instant;
  triedAt: Instant | null;
  sentAt: Instant | null;
};

/** Whether this house has a mail server; without one no letter is written. */
export const mailIsOn = ({ settings }: Pick<House, "settings">): boolean => settings.smtpUrl !== undefined;

/** Writes letters in the transaction of their cause; one whose key is there already is not written again. */
export async function writeLetters(work: Work, letters: readonly NewLetter[]): Promise<void> {
  if (letters.length === 0) return;
  const written = letters.map((letter) => ({ ...letter, id: newId(work) }));
  await sql`
    insert into platform.letter (id, key, to_name, to_address, subject, body, html, thread, manner, written_at, due_at)
    select l.id, l.key, l."toName", l."toAddress", l.subject, l.body, l.html, l.thread, coalesce(l.manner, '{}'), ${work.now}, l."dueAt"
      from jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
        as l(id uuid, key text, "toName" text, "toAddress" text, subject text, body text, html text, thread text, manner jsonb, "dueAt" timestamptz)
    on conflict (key) do nothing`.execute(work.db);
  changed(work, "letters");
}

/** Takes back what has not left yet. */
export async function takeBackLetters(work: Work, keys: readonly string[]): Promise<void> {
  if (!mailIsOn(work.house) || keys.length === 0) return;
  const back = await rows(
    work,
    sql`update platform.letter set state = 'taken-back' where key = any(${keys}::text[]) and state = 'waiting' returning id`,
  );
  if (back.length > 0) changed(work, "letters");
}

/** Where letters stand, by their keys. */
export const lettersByKeys = (work: Work, keys: readonly string[]) =>
  rows<LetterRow>(work, sql<LetterRow>`select ${columns} from platform.letter where key = any(${keys}::text[])`);

const columns = sql`id, key, to_name, to_address, subject, due_at, state, attempts, last_error, written_at, tried_at, sent_at`;

/** A page of letters in some states, the latest first; one more than asked when there is a next page. */
export const letterPage = (work: Work, asked: { states: readonly LetterState[]; limit: number; after?: string }) =>
  rows<LetterRow>(
    work,
    sql`
    select ${columns} from platform.letter
     where state = any(${asked.states}::text[])
       and (${asked.after ?? null}::uuid is null or id < ${asked.after ?? null}::uuid)
     order by id desc limit ${asked.limit + 1}`,
  );

/** How many letters stand in each state that matters now, and what the mail server last said. */
export async function letterCounts(work: Work) {
  const found = await row<{ waiting: number; troubled: number; lastSentAt: Instant | null; lastError: string | null }>(
    work,
    sql`
    select count(*) filter (where state in ('waiting', 'handing-over')) as waiting,
           count(*) filter (where state in ('refused', 'unsure', 'given-up')) as troubled,
           (select max(sent_at) from platform.letter where state = 'sent') as last_sent_at,
           (select last_error from platform.letter where state = 'waiting' and last_error is not null
             order by tried_at desc limit 1) as last_error
      from platform.letter
     where state in ('waiting', 'handing-over', 'refused', 'unsure', 'given-up')`,
  );
  return found ?? { waiting: 0, troubled: 0, lastSentAt: null, lastError: null };
}

/** Brings a letter that is in trouble to another state: to be handed over once more, or let be. Undefined when it is in none. */
export async function settleLetter(work: Work, id: string, to: "waiting" | "let-be"): Promise<LetterRow | undefined> {
  const letter = await row<LetterRow>(
    work,
    sql`
    update platform.letter
       set state = ${to}, due_at = ${work.now}, leased_until = null,
           attempts = 0, written_at = case when ${to}::text = 'waiting' then ${work.now} else written_at end
     where id = ${id}::uuid and state in ('refused', 'unsure', 'given-up')
    returning ${columns}`,
  );
  if (letter) changed(work, "letters");
  return letter;
}
