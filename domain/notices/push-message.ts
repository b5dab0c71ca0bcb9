import type { Language } from "../kit/language.ts";
import { topicNames, type Topic } from "./topics.ts";

/** What is pushed to a browser: what kind of thing, which number, and where it stands. A lock screen shows no name, no customer and no sentence unless its person chose so; a push service reads nothing of it. */
export type PushMessage = {
  readonly title: string;
  readonly body: string;
  readonly lang: Language;
  /** Of several about one thing the last stays. */
  readonly tag: string;
  /** Within this desk: "/tickets/…". */
  readonly path: string;
};

type Told = {
  topic: Topic;
  number: string | null;
  /** The sentence, for those who chose to see it there. */
  sentence: string | null;
  language: Language;
  tag: string;
  path: string;
};

/** As much as fits into one record with what stands around it (RFC 8291 §4), also in Chinese. */
const atMost = 300;

/** The message about one notice, in its reader's language. */
export const pushMessage = ({ topic, number, sentence, language, tag, path }: Told): PushMessage => ({
  title: topicNames[topic][language],
  body: (sentence ?? number ?? "Kept").slice(0, atMost),
  lang: language,
  tag,
  path,
});
