import { hour, plus } from "@kept/domain/kit/instant.ts";
import { text, type Text } from "@kept/domain/kit/language.ts";
import type { Work } from "../platform/work.ts";
import { messagesFromSince } from "./store-messages.ts";

/** Nobody writes more within an hour; a machine that answers a machine does. */
const atMost = 20;

/** Why a sender is taken for a machine that answers everything, though nothing in its mail says so; null while they write as people do. */
export async function comesTooOften(work: Work, address: string): Promise<Text | null> {
  if (address === "" || (await messagesFromSince(work, address, plus(work.now, -hour))) <= atMost) return null;
  return text(
    `此寄件者一小時內來信超過 ${atMost} 封，可能是機器自動回覆；之後的信合在一起，請人查看`,
    `此发件人一小时内来信超过 ${atMost} 封，可能是机器自动回复；之后的邮件合在一起，请人查看`,
    `more than ${atMost} mails from this sender within an hour: perhaps a machine answers; what follows is kept together for a person to see`,
  );
}
