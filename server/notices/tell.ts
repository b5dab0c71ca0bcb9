import type { About, Because, Want } from "@kept/domain/notices/api.ts";
import { mailTime, pushTime } from "@kept/domain/notices/mail-time.ts";
import { topicOf } from "@kept/domain/notices/topics.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Text } from "@kept/domain/kit/language.ts";
import type { Mention } from "@kept/domain/kit/mention.ts";
import { changed } from "../platform/announce.ts";
import { mailIsOn } from "../platform/letters.ts";
import { remembered } from "../platform/remembered.ts";
import { hiddenFrom, idIn } from "../platform/sight.ts";
import { setTimer } from "../platform/timers.ts";
import { newId, type Work } from "../platform/work.ts";
import { actingFor, isAway, whoSeesOwn } from "../staff/index.ts";
import { mailNotices } from "./mail-notices.ts";
import { pushNotices } from "./push-notices.ts";
import { insertNotices, insertTitles, type NewNotice } from "./store.ts";
import { readersOf, type Reader } from "./store-preferences.ts";

/** What people are to be told. */
export type Telling = {
  to: readonly string[];
  kind: string;
  about: About;
  /** What it is about, as people call it; else the ticket number in the sentence. */
  title?: string;
  says: Text;
  /** Whom the sentence mentions. */
  mentions?: readonly Mention[];
  wants?: Want;
  because?: Because;
  /** A promise is broken: quiet hours do not hold it back from whoever is on duty. */
  breach?: boolean;
  /** The same key is told to the same person once. */
  onceKey: string;
};

/** A notice with what decides about its mail and its pushes. */
export type Told = NewNotice & {
  reader: Reader;
  mailAt: Instant | null;
  pushAt: Instant | null;
  breach: boolean;
  title: string | null;
  number: string | null;
};

/** Tells people something; how many had not been told yet. */
export const tell = (work: Work, telling: Telling): Promise<number> => tellAll(work, [telling]);

/** Tells people several things in one statement, deputies as well while someone is absent, by mail as each chose; how many notices are new. */
export async function tellAll(work: Work, tellings: readonly Telling[]): Promise<number> {
  const meant = [...new Set(tellings.flatMap(({ to }) => to))];
  if (meant.length === 0) return 0;
  const acting = await actingFor(work, meant);
  const hearing = new Map(meant.map((id) => [id, acting.find((one) => one.insteadOf === id)?.id ?? null]));
  const everybody = [...new Set([...meant, ...acting.map(({ id }) => id)])].toSorted();
  const readers = await remembered(work, `notices-told:${everybody.join()}`, () => readersOf(work, everybody));
  const blind = await blindTo(work, everybody, tellings);
  const told: Told[] = [];
  for (const telling of tellings)
    for (const { id, insteadOf } of audience(telling.to, hearing)) {
      if (blind.has(`${id} ${telling.about.id}`)) continue;
      const reader = readers.find((one) => one.id === id);
      if (reader) told.push(await toldTo(work, telling, reader, insteadOf, reader.left || Boolean(hearing.get(id))));
    }
  if (told.length === 0) return 0;
  const [inserted] = await Promise.all([insertNotices(work, told.map(written)), insertTitles(work, titlesIn(told))]);
  const fresh = new Set(inserted.map(({ id }) => id));
  const news = told.filter(({ id }) => fresh.has(id));
  for (const staffId of new Set(news.map((notice) => notice.staffId))) changed(work, "notices", staffId);
  if (mailIsOn(work.house)) await mailNotices(work, news);
  await pushNotices(work, news);
  for (const { staffId, digestAt } of news)
    if (digestAt)
      setTimer(work, { key: `digest:${staffId}`, kind: "notices-digest", dueAt: digestAt, payload: { staffId } });
  return news.length;
}

/** Who of these people does not see what a telling is about: they look after other customers only. */
async function blindTo(work: Work, staffIds: readonly string[], tellings: readonly Telling[]): Promise<Set<string>> {
  const blind = new Set<string>();
  for (const [staffId, own] of await whoSeesOwn(work, staffIds)) {
    const hidden = await hiddenFrom(
      work,
      own,
      tellings.map(({ about }) => about.id),
    );
    for (const { about } of tellings) if (hidden.has(idIn(about.id))) blind.add(`${staffId} ${about.id}`);
  }
  return blind;
}

/** Everybody meant, and the deputies of those who are absent; each once, in their own right first. */
function audience(to: readonly string[], hearing: ReadonlyMap<string, string | null>) {
  const heard = new Map<string, string | null>(to.map((id) => [id, null]));
  for (const id of to) {
    const deputy = hearing.get(id);
    if (deputy && !heard.has(deputy)) heard.set(deputy, id);
  }
  return [...heard].map(([id, insteadOf]) => ({ id, insteadOf }));
}

async function toldTo(
  work: Work,
  telling: Telling,
  reader: Reader,
  insteadOf: string | null,
  away: boolean,
): Promise<Told> {
  const { kind, about, says, mentions = [], wants = null, because = null, breach = false, onceKey } = telling;
  const topic = topicOf(kind);
  const { preference, zone } = reader;
  const pushed = reader.deviceIds.length > 0;
  const onDuty = breach && (pushed || mailIsOn(work.house)) && !(await isAway(work, reader.id));
  const asked = { topic, breach, onDuty, away, preference, zone, now: work.now };
  const mail = mailIsOn(work.house) ? mailTime(asked) : null;
  const number = numberIn(says);
  return {
    id: newId(work),
    staffId: reader.id,
    kind,
    about,
    title: telling.title ?? number,
    number,
    breach,
    pushAt: pushed ? pushTime(asked) : null,
    says,
    mentions,
    wants,
    because,
    onceKey,
    insteadOf,
    muted: wants === null && !preference.ways[topic].app,
    digestAt: mail?.digest ? mail.at : null,
    mailAt: mail && !mail.digest ? mail.at : null,
    reader,
  };
}

const written = (told: Told): NewNotice => {
  const {
    reader: _reader,
    mailAt: _mailAt,
    pushAt: _pushAt,
    breach: _breach,
    title: _title,
    number: _number,
    ...notice
  } = told;
  return notice;
};

/** The number of a ticket in a sentence: "F-2026-000123". */
const numberIn = (says: Text): string | null => /\b[A-Z]-\d{4}-\d{6,}\b/.exec(says.en)?.[0] ?? null;

const titlesIn = (told: readonly Told[]) =>
  told.flatMap(({ about, title }) => (title === null ? [] : [{ ...about, title }]));
