import { addressOf } from "@kept/domain/notices/address-of.ts";
import { pushMessage } from "@kept/domain/notices/push-message.ts";
import { topicOf } from "@kept/domain/notices/topics.ts";
import { text } from "@kept/domain/kit/language.ts";
import { newId, type Work } from "../platform/work.ts";
import { takeBackMail } from "./mail-notices.ts";
import { insertPushes, takeBackPushes, type NewPush } from "./store-push.ts";
import type { Told } from "./tell.ts";

/** Puts down a push to each browser of whoever is told; it says what kind of thing and which number, and nothing more unless they chose so. */
export async function pushNotices(work: Work, notices: readonly Told[]): Promise<void> {
  const pushes = notices.flatMap(({ id, kind, about, says, wants, number, pushAt, breach, reader }): NewPush[] => {
    if (pushAt === null) return [];
    const path = addressOf({ about, wants, waits: true }) ?? "/notices";
    const tag = `${about.kind}:${about.id}`;
    const { language, preference } = reader;
    const sentence = preference.pushSays ? says[language] : null;
    const message = pushMessage({ topic: topicOf(kind), number, sentence, language, tag, path });
    return reader.deviceIds.map((deviceId) => ({
      ...{ id: newId(work), deviceId, noticeId: id, message },
      ...{ urgent: breach || wants !== null, dueAt: pushAt },
    }));
  });
  await insertPushes(work, pushes);
}

/** Puts down a push that shows somebody what pushes look like here. */
export const pushTrial = (work: Work, deviceId: string): Promise<void> =>
  insertPushes(work, [
    {
      ...{ id: newId(work), deviceId, noticeId: null, urgent: true, dueAt: work.now },
      message: {
        ...{ title: trial[work.by.language], body: "Kept", lang: work.by.language },
        ...{ tag: "trial", path: "/notices/ways" },
      },
    },
  ]);

const trial = text("推播在這裡收得到", "推送在这里收得到", "Pushes arrive here");

/** Takes back what has not left yet about notices that were seen in the app, by mail and by push, so that nobody is told the same twice. */
export async function takeBack(work: Work, noticeIds: readonly string[]): Promise<void> {
  await takeBackMail(work, noticeIds);
  await takeBackPushes(work, noticeIds);
}
