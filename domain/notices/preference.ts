import { z } from "zod";
import { topics, type Topic } from "./topics.ts";

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Whether mail comes at once, gathered once a day, or never. */
export const MailWay = z.enum(["at-once", "digest", "never"]);
export type MailWay = z.infer<typeof MailWay>;

/** How one person wants to be told of one topic. */
export const Ways = z.object({
  /** false: it stands in the inbox as read, unless it wants something of me. */
  app: z.boolean(),
  mail: MailWay,
  /** Whether it is pushed to the browsers I have turned that on in. */
  push: z.boolean(),
});
export type Ways = z.infer<typeof Ways>;

/** How one person wants to be told. */
export const Preference = z.object({
  ways: z.object(Object.fromEntries(topics.map((topic) => [topic, Ways])) as Record<Topic, typeof Ways>),
  /** No mail and no push between these times of the person's own zone; null: at any time. */
  quiet: z.object({ from: ClockTime, until: ClockTime }).nullable(),
  /** Whether a push says the whole sentence, also on a locked screen; otherwise what kind of thing and which number alone. */
  pushSays: z.boolean(),
  /** When the gathered mail of the day comes, in the person's own zone. */
  digestAt: ClockTime,
});
export type Preference = z.infer<typeof Preference>;

const atOnce: Ways = { app: true, mail: "at-once", push: true };

/** How everybody is told until they say otherwise. */
export const usualPreference: Preference = {
  ways: {
    promises: atOnce,
    work: atOnce,
    help: atOnce,
    customers: atOnce,
    complaints: atOnce,
    mentions: atOnce,
    followed: { app: true, mail: "digest", push: false },
    reminders: atOnce,
    house: { app: true, mail: "never", push: false },
    other: { app: true, mail: "digest", push: false },
  },
  quiet: { from: "22:00", until: "07:00" },
  pushSays: false,
  digestAt: "08:00",
};
