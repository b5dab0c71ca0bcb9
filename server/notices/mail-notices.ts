import { addressOf } from "@kept/domain/notices/address-of.ts";
import { letterOf } from "@kept/domain/notices/letter-words.ts";
import { takeBackLetters, writeLetters, type NewLetter } from "../platform/letters.ts";
import type { House } from "../platform/house.ts";
import type { Work } from "../platform/work.ts";
import { people } from "../staff/index.ts";
import { titlesOf } from "./store.ts";
import type { Told } from "./tell.ts";

/** Writes a letter for each notice that is mailed by itself, in its reader's language, with the one link that matters. */
export async function mailNotices(work: Work, notices: readonly Told[]): Promise<void> {
  const mailed = notices.filter(({ mailAt }) => mailAt !== null);
  if (mailed.length === 0) return;
  const titles = await titlesOf(
    work,
    mailed.map(({ about }) => about),
  );
  const absentIds = mailed.flatMap(({ insteadOf }) => insteadOf ?? []);
  const absent = absentIds.length > 0 ? await people(work, { ids: absentIds }) : [];
  const letters = mailed.map((notice): NewLetter => {
    const { id, about, wants, says, reader, insteadOf, mailAt } = notice;
    const title = titles.get(`${about.kind} ${about.id}`) ?? null;
    const path = addressOf({ about, wants, waits: true }) ?? "/notices";
    const { name, language } = reader;
    const instead = absent.find((person) => person.id === insteadOf)?.name ?? null;
    return {
      key: keyOf(id),
      toName: name,
      toAddress: reader.email,
      thread: title ? threadOf(about) : null,
      dueAt: mailAt ?? work.now,
      ...letterOf({
        name,
        language,
        says,
        title,
        wants,
        insteadOf: instead,
        link: `${addressOfHouse(work.house)}${path}`,
      }),
    };
  });
  await writeLetters(work, letters);
}

/** Takes back the letters about notices that were seen in the app before they left, so that nobody is told the same twice. */
export const takeBackMail = (work: Work, noticeIds: readonly string[]): Promise<void> =>
  takeBackLetters(work, noticeIds.map(keyOf));

/** Where people reach this house, for links. */
export const addressOfHouse = ({ settings }: Pick<House, "settings">): string =>
  settings.url ?? `http://localhost:${settings.port}`;

/** Letters about a line of a ticket stand in the thread of the ticket. */
const threadOf = ({ kind, id }: Told["about"]): string =>
  kind === "ticket-line" ? `ticket.${id.split("#")[0] ?? id}` : `${kind}.${id}`;

const keyOf = (noticeId: string): string => `notice:${noticeId}`;
