import { z } from "zod";

/** Who signs in to a mailbox: a person, once, at the provider; or Kept by itself, in the company's name (RFC 6749 §4.1 and §4.4). */
export const flows = ["code", "client"] as const;

const address = z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).default("");

/** How one signs in by OAuth 2: the provider, by the address at which it describes itself or by its two addresses, and as whom Kept is registered there. */
export const OAuth = z.object({
  flow: z.enum(flows),
  /** Where the provider describes itself (OpenID Connect Discovery, RFC 8414); empty where it does not. */
  issuer: address,
  authorizeUrl: address,
  tokenUrl: address,
  clientId: z.string().trim().min(1).max(500),
  scope: z.string().trim().max(1_000),
});
export type OAuth = z.infer<typeof OAuth>;

type Preset = { host: string } & Pick<OAuth, "issuer"> & { scopes: Readonly<Record<OAuth["flow"], string>> };

/** What the large providers ask for; `TENANT` stands for the company's own directory. */
export const presets = {
  microsoft: {
    host: "outlook.office365.com",
    issuer: "https://login.microsoftonline.com/TENANT/v2.0",
    scopes: {
      code: "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access",
      client: "https://outlook.office365.com/.default",
    },
  },
  google: {
    host: "imap.gmail.com",
    issuer: "https://accounts.google.com",
    scopes: { code: "https://mail.google.com/", client: "https://mail.google.com/" },
  },
} as const satisfies Record<string, Preset>;

/** What a provider must be told besides, so that it lets Kept come back without a person. */
export const alsoTold = ({ issuer }: Pick<OAuth, "issuer">): Record<string, string> =>
  issuer === presets.google.issuer ? { access_type: "offline", prompt: "consent" } : {};
