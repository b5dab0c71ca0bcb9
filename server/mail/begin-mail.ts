import type { Language } from "@kept/domain/kit/language.ts";
import type { InputOf } from "@kept/domain/kit/api.ts";
import type { mailApi } from "@kept/domain/mail/api.ts";
import { quoted } from "@kept/domain/mail/quoted.ts";
import type { MailBeginning } from "@kept/domain/mail/sent-mail.ts";
import { arrivalStory } from "../arrivals/index.ts";
import type { Work } from "../platform/work.ts";
import { ticketOf } from "../tickets/index.ts";
import type { About } from "./going-out.ts";
import { answersTo } from "./store-sending.ts";
import { lastCame, signatureOf } from "./store-signature.ts";

/** What a mail on a ticket, or an answer to what came in, can begin with. */
export async function beginMail(work: Work, asked: InputOf<typeof mailApi.beginning>): Promise<MailBeginning> {
  if (asked.ticketId) {
    const ticket = await ticketOf(work, asked.ticketId);
    return beginning(work, { ticketId: ticket.id, arrivalId: null }, ticket.language);
  }
  const arrival = asked.arrivalId ? await arrivalStory(work, { id: asked.arrivalId }) : null;
  return beginning(work, { ticketId: null, arrivalId: arrival?.id ?? null }, arrival?.language ?? work.by.language);
}

async function beginning(work: Work, about: About, language: Language): Promise<MailBeginning> {
  const own = (await signatureOf(work, work.by.id))[language];
  const house = (await answersTo(work, about))?.signature[language] ?? "";
  const last = await lastCame(work, about);
  const when = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: work.house.settings.zone,
  });
  return {
    language,
    signature: [own, house].filter(Boolean).join("\n"),
    quoted: last
      ? quoted(language, {
          name: last.name,
          at: when.format(new Date(last.receivedAt)),
          text: last.text.slice(0, 20_000),
        })
      : null,
  };
}
