import { hour, instantAt, minute, msOf, second } from "@kept/domain/kit/instant.ts";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import type { PromiseFacts } from "@kept/ui/promise-look.ts";
import { PromiseRow } from "@kept/ui/promise-row.tsx";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./gallery-messages.ts";
import classes from "./gallery.module.css";

type Shown = PromiseFacts & { title: "contact" | "solved" | "phone"; clause: string };

/** A promise in each of its states as of a moment. */
const inEveryState = (now: number): readonly Shown[] => {
  const at = (ms: number) => instantAt(now + ms);
  const contact = { title: "contact", clause: "3.5.5" } as const;
  const phone = { title: "phone", clause: "3.6.4" } as const;
  return [
    { ...contact, state: "running", startedAt: at(-48 * second), dueAt: at(252 * second) },
    { ...phone, state: "running", startedAt: at(-2.4 * hour), dueAt: at(1.6 * hour) },
    { ...contact, state: "running", startedAt: at(-270 * second), dueAt: at(30 * second) },
    { ...contact, state: "broken", startedAt: at(-348 * second), dueAt: at(-48 * second) },
    { ...contact, state: "kept", startedAt: at(-9 * minute), dueAt: at(-4 * minute), endedAt: at(-8 * minute) },
    {
      title: "solved",
      clause: "3.6.6",
      state: "paused",
      startedAt: at(-20 * hour),
      dueAt: null,
      remainingMs: 31 * hour,
      budgetMs: 48 * hour,
    },
    { ...phone, state: "released", startedAt: at(-3 * hour), dueAt: at(hour), endedAt: at(-hour) },
    {
      ...contact,
      state: "broken",
      startedAt: at(-30 * minute),
      dueAt: at(-25 * minute),
      endedAt: at(-20 * minute),
    },
  ];
};

/** Clocks in every state, large and in rows. */
export function GalleryClocks({ since }: { since: string }) {
  const t = useMessages(messages);
  const promises = inEveryState(msOf(since));
  return (
    <>
      <section>
        <h2>{t("clocks")}</h2>
        <div className={classes.clocks}>
          {promises.map(({ title, ...promise }, place) => (
            // Samples have no names; their place is all they have.
            // oxlint-disable-next-line react/no-array-index-key
            <PromiseClock key={place} title={t(title)} {...promise} />
          ))}
        </div>
      </section>
      <section>
        <h2>{t("inRows")}</h2>
        {promises.map(({ title, ...promise }, place) => (
          // oxlint-disable-next-line react/no-array-index-key
          <PromiseRow key={place} title={t(title)} says={`${t("customer")} · ${t("engineer")}`} {...promise} />
        ))}
      </section>
    </>
  );
}
