import type { MailboxFacts } from "@kept/domain/mail/mailbox.ts";
import { presets, type OAuth } from "@kept/domain/mail/mailbox-sign-in.ts";

/** What is filled in when somebody chooses where their mailbox is. */
type Filled = Pick<MailboxFacts, "host" | "port" | "security" | "oauth">;

const byToken = (service: keyof typeof presets): Filled => ({
  host: presets[service].host,
  port: 993,
  security: "tls",
  oauth: { ...noProvider, issuer: presets[service].issuer, scope: presets[service].scopes.code },
});
const byCode = (host: string): Filled => ({ host, port: 993, security: "tls", oauth: null });

/** A provider of which nothing is known yet. */
export const noProvider: OAuth = {
  flow: "code",
  issuer: "",
  authorizeUrl: "",
  tokenUrl: "",
  clientId: "",
  scope: "",
};

/** The mail services people name, and what their mailboxes need; names are theirs in every language. */
export const mailServices: Readonly<Record<string, Filled>> = {
  "Microsoft 365": byToken("microsoft"),
  "Google Workspace": byToken("google"),
  騰訊企業郵箱: byCode("imap.exmail.qq.com"),
  "QQ Mail": byCode("imap.qq.com"),
  "NetEase 163": byCode("imap.163.com"),
  "NetEase 126": byCode("imap.126.com"),
  網易企業郵箱: byCode("imap.qiye.163.com"),
};

/** The scope a provider wants for a way to sign in; as it is where we do not know the provider. */
export function scopeFor({ issuer, scope }: OAuth, flow: OAuth["flow"]): string {
  const known = Object.values(presets).find((preset) => origin(preset.issuer) === origin(issuer));
  return known?.scopes[flow] ?? scope;
}

const origin = (address: string): string => (URL.canParse(address) ? new URL(address).origin : "");
