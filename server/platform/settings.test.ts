import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { readSettings } from "./settings.ts";

test("without any setting Kept has sensible ones", () => {
  const settings = readSettings({});
  assert.equal(settings.port, 8080);
  assert.equal(settings.time, "real");
  assert.equal(settings.zone, "Asia/Shanghai");
  assert.equal(settings.data, path.resolve(import.meta.dirname, "../../data"));
});

test("an empty setting is no setting", () => assert.equal(readSettings({ PORT: "", DATABASE_URL: "" }).port, 8080));

const refused: [setting: string, value: string, says: string][] = [
  ["PORT", "abc", "PORT must be a whole number from 0 to 65535"],
  ["PORT", "70000", "PORT must be a whole number from 0 to 65535"],
  ["DATABASE_URL", "mysql://x", "DATABASE_URL must begin with postgres://"],
  ["KEPT_URL", "kept", "KEPT_URL is no address; write it like https://kept.example.com"],
  ["KEPT_TIME", "fast", "KEPT_TIME must be one of real, simulated"],
  ["KEPT_ADMIN_EMAIL", "lin", "KEPT_ADMIN_EMAIL is no e-mail address"],
  ["KEPT_ADMIN_PASSWORD", "short", "KEPT_ADMIN_PASSWORD must have at least 10 characters"],
  ["KEPT_ZONE", "Shanghai", "KEPT_ZONE is no time zone; write it like Asia/Shanghai"],
  ["KEPT_OIDC_ROLES", "hotline=king", "KEPT_OIDC_ROLES must be like hotline=operator; field=engineer+supervisor"],
  [
    "KEPT_OIDC_CLIENT",
    "kept",
    "KEPT_OIDC_ISSUER is set together with KEPT_OIDC_CLIENT and KEPT_OIDC_SECRET, or none of them",
  ],
  ["KEPT_TRUST_PROXY", "perhaps", "KEPT_TRUST_PROXY must be true or false"],
  [
    "KEPT_SMTP_URL",
    "mail.example",
    "KEPT_SMTP_URL is no mail server; write it like smtp://name:password@mail.example.com:587",
  ],
  [
    "KEPT_SMTP_URL",
    "smtp://mail.example",
    "KEPT_MAIL_FROM is needed with KEPT_SMTP_URL; write it like Kept <kept@example.com>",
  ],
  ["KEPT_MAIL_FROM", "Kept", "KEPT_MAIL_FROM is no sender; write it like Kept <kept@example.com>"],
  ["LOG_LEVEL", "loud", "LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent"],
];

for (const [setting, value, says] of refused)
  test(`${setting}=${value} is refused in a plain sentence`, () =>
    assert.throws(() => readSettings({ [setting]: value }), {
      message: `Kept cannot start with these settings:\n  ${says}`,
    }));
