import type { Text } from "../kit/language.ts";

/** An address with its name. */
export type MailAddress = { readonly name: string; readonly address: string };

/** A part of a message that is a file. */
export type ReadAttachment = {
  readonly name: string;
  readonly type: string;
  /** It stands within the text. */
  readonly inline: boolean;
  readonly contentId: string | null;
  readonly bytes: Uint8Array;
};

/** A message as it was read. */
export type ReadMail = {
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  readonly subject: string;
  /** Without its angle brackets; null when there is none. */
  readonly messageId: string | null;
  /** The messages it answers or belongs to, the oldest first. */
  readonly references: readonly string[];
  /** What its own Date says, an instant; null when that cannot be read. */
  readonly sentAt: string | null;
  readonly text: string;
  readonly html: string | null;
  /** Every header, lower-case names, in their order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly attachments: readonly ReadAttachment[];
  /** What of it could not be read, for people to know; empty when all of it was. */
  readonly unread: readonly Text[];
};
