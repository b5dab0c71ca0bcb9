import path from "node:path";
import { z } from "zod";
import { roles } from "@kept/domain/kit/actor.ts";
import { StartRefused } from "./start-refused.ts";

const projectFolder = path.resolve(import.meta.dirname, "../..");

const role = `(${roles.join("|")})`;
/** "hotline=operator; field=engineer+supervisor", or nothing. */
const groupsWithRoles = new RegExp(`^\\s*([^;]+=\\s*${role}(\\s*\\+\\s*${role})*\\s*(;\\s*|$))*$`);

const Given = z.object({
  KEPT_DATA: z.string().min(1).default("data"),
  PORT: number(0, 65_535).default(8080),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres://")
    .optional(),
  KEPT_URL: z
    .url("is no address; write it like https://kept.example.com")
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  KEPT_SECRET: z
    .string()
    .regex(
      /^[^\s,]{32,}(,[^\s,]{32,})*$/,
      "must have at least 32 characters; several, the newest first, are parted by commas",
    )
    .transform((keys) => keys.split(","))
    .optional(),
  KEPT_TIME: oneOf("real", "simulated").default("real"),
  KEPT_ADMIN_EMAIL: z.email("is no e-mail address").optional(),
  KEPT_ADMIN_PASSWORD: z.string().min(10, "must have at least 10 characters").optional(),
  KEPT_ZONE: z.string().default("Asia/Shanghai").refine(isZone, "is no time zone; write it like Asia/Shanghai"),
  KEPT_POOL: number(2, 200).default(16),
  KEPT_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/]+\/?$/, "is no mail server; write it like smtp://name:password@mail.example.com:587")
    .optional(),
  KEPT_MAIL_FROM: z
    .string()
    .regex(
      /^([^<>"\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
      "is no sender; write it like Kept <kept@example.com>",
    )
    .optional(),
  KEPT_OIDC_ISSUER: z.url("is no address; write it like https://login.example.com").optional(),
  KEPT_OIDC_CLIENT: z.string().min(1).optional(),
  KEPT_OIDC_SECRET: z.string().min(1).optional(),
  KEPT_OIDC_NAME: z.string().min(1).max(60).default("OpenID Connect"),
  KEPT_OIDC_GROUPS: z.string().default("groups"),
  KEPT_OIDC_ROLES: z
    .string()
    .regex(groupsWithRoles, "must be like hotline=operator; field=engineer+supervisor")
    .default(""),
  KEPT_TRUST_PROXY: z.stringbool("must be true or false").default(false),
  KEPT_CLAMAV: z
    .string()
    .regex(/^(\/.+|[^/\s]+:\d{1,5})$/, "is no virus scanner; write it like 127.0.0.1:3310 or /run/clamav/clamd.ctl")
    .optional(),
  KEPT_CLAMAV_AWAY: oneOf("hold", "pass").default("hold"),
  KEPT_FAX_SENDFAX: z.string().regex(/^\//, "is no program; write it like /usr/bin/sendfax").optional(),
  KEPT_FAX_HOST: z
    .string()
    .regex(/^[^\s-][^\s]*$/, "is no fax server; write it like 127.0.0.1:4559 or ttyIAX0@fax.example:4559")
    .optional(),
  KEPT_TESSERACT: z.string().trim().default("tesseract"),
  KEPT_FAX_FOLDER: z.string().regex(/^\//, "is no folder; write its whole path, like /var/spool/faxes").optional(),
  KEPT_FAX_MAIL: z
    .string()
    .regex(
      /^[^\s<>@]*\{number\}[^\s<>@]*@[^\s<>@]+$/,
      "is no address pattern; write it like {number}@fax-gateway.example",
    )
    .optional(),
  KEPT_WEBHOOKS_PRIVATE: z.stringbool("must be true or false").default(false),
  LOG_LEVEL: oneOf("trace", "debug", "info", "warn", "error", "fatal", "silent").default("warn"),
});

const oidcParts = ["KEPT_OIDC_ISSUER", "KEPT_OIDC_CLIENT", "KEPT_OIDC_SECRET"] as const;

const Environment = Given.refine((given) => new Set(oidcParts.map((part) => given[part] === undefined)).size === 1, {
  path: ["KEPT_OIDC_ISSUER"],
  message: "is set together with KEPT_OIDC_CLIENT and KEPT_OIDC_SECRET, or none of them",
})
  .refine((given) => !given.KEPT_SMTP_URL?.startsWith("smtp") || given.KEPT_MAIL_FROM, {
    path: ["KEPT_MAIL_FROM"],
    message: "is needed with KEPT_SMTP_URL; write it like Kept <kept@example.com>",
  })
  .refine((given) => !(given.KEPT_FAX_MAIL && given.KEPT_FAX_SENDFAX), {
    path: ["KEPT_FAX_MAIL"],
    message: "and KEPT_FAX_SENDFAX are two ways for the same faxes; set one of them",
  })
  .refine((given) => !given.KEPT_FAX_MAIL || given.KEPT_SMTP_URL, {
    path: ["KEPT_SMTP_URL"],
    message: "is needed with KEPT_FAX_MAIL",
  });

function number(from: number, to: number) {
  const says = `must be a whole number from ${from} to ${to}`;
  return z.coerce.number(says).int(says).min(from, says).max(to, says);
}

function oneOf<const Words extends readonly [string, ...string[]]>(...words: Words) {
  return z.enum(words, `must be one of ${words.join(", ")}`);
}

/** All that is set from outside, by environment; everything else is data, edited in the app. */
export type Settings = ReturnType<typeof readSettings>;

/** Reads and checks the settings; a bad one is refused by its name. Relative folders are taken from the project's folder. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const read = Environment.safeParse(given);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
    throw new StartRefused(`Kept cannot start with these settings:\n${lines.join("\n")}`);
  }
  const env = read.data;
  return {
    data: path.resolve(projectFolder, env.KEPT_DATA),
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    url: env.KEPT_URL,
    secret: env.KEPT_SECRET,
    time: env.KEPT_TIME,
    adminEmail: env.KEPT_ADMIN_EMAIL,
    adminPassword: env.KEPT_ADMIN_PASSWORD,
    zone: env.KEPT_ZONE,
    poolSize: env.KEPT_POOL,
    trustProxy: env.KEPT_TRUST_PROXY,
    webhooksPrivate: env.KEPT_WEBHOOKS_PRIVATE,
    clamav: env.KEPT_CLAMAV ?? null,
    clamavAway: env.KEPT_CLAMAV_AWAY,
    smtpUrl: env.KEPT_SMTP_URL,
    faxWay: faxWayFrom(env),
    faxFolder: env.KEPT_FAX_FOLDER ?? null,
    tesseract: env.KEPT_TESSERACT || null,
    oidc: oidcFrom(env),
    mailFrom: env.KEPT_MAIL_FROM ?? "kept@localhost",
    logLevel: env.LOG_LEVEL,
  };
}

/** How people sign in through the company's own provider; null when that is not set up. */
function oidcFrom(env: z.output<typeof Given>) {
  if (!env.KEPT_OIDC_ISSUER || !env.KEPT_OIDC_CLIENT || !env.KEPT_OIDC_SECRET) return null;
  return {
    issuer: env.KEPT_OIDC_ISSUER,
    client: env.KEPT_OIDC_CLIENT,
    secret: env.KEPT_OIDC_SECRET,
    name: env.KEPT_OIDC_NAME,
    groupsClaim: env.KEPT_OIDC_GROUPS,
    roles: env.KEPT_OIDC_ROLES,
  };
}

/** How faxes go out: by the fax server's own program, or through a gateway that takes them as mail; null when that is not set up. */
function faxWayFrom({
  KEPT_FAX_SENDFAX: command,
  KEPT_FAX_HOST: host,
  KEPT_FAX_MAIL: pattern,
}: z.output<typeof Given>) {
  if (command) return { kind: "sendfax", command, host: host ?? null } as const;
  return pattern ? ({ kind: "mail", pattern } as const) : null;
}

function isZone(name: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
