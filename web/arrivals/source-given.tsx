import { Button, CloseButton, CopyButton } from "@mantine/core";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./arrivals.module.css";
import { messages } from "./messages.ts";

/** How a program hands over what it received. */
export type Way = "hylafax" | "http";
/** A secret just given out, for which source, and how it sends. */
export type Given = { id: string; secret: string; way: Way };

/** Where to send and what to sign with, this once, as the lines to put in place. */
export function SourceGiven({ given, close }: { given: Given; close: () => void }) {
  const t = useMessages(messages);
  return (
    <section className={classes.secret} aria-label={t("secret")}>
      <div className={classes.facts}>
        <strong>{t("secret")}</strong>
        <CloseButton ml="auto" aria-label={t("cancel")} onClick={close} />
      </div>
      <p className={classes.quiet}>{t("secretHint")}</p>
      <ol className={classes.steps}>
        {stepsOf(given).map(({ says, lines }) => (
          <li key={says}>
            {t(says)}
            <Lines value={lines} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type Step = { says: keyof typeof messages; lines: string };

function stepsOf({ id, secret, way }: Given): Step[] {
  const address = `${location.origin}/api/inbound/v1/${id}`;
  if (way === "http")
    return [
      { says: "enterAddress", lines: address },
      { says: "enterSecret", lines: secret },
      { says: "tryByHand", lines: byHand(address, secret) },
    ];
  return [
    {
      says: "hookStep",
      lines: "cp bin/fax-received bin/fax-sent /var/spool/hylafax/bin/\nFaxrcvdCmd: bin/fax-received",
    },
    { says: "notifyStep", lines: "NotifyCmd: bin/fax-sent" },
    { says: "confStep", lines: `KEPT_FAX_URL=${address}\nKEPT_FAX_SECRET=${secret}` },
    {
      says: "sweepStep",
      lines: ["fax-received", "fax-sent"]
        .map((hook) => `* * * * * uucp /var/spool/hylafax/bin/${hook} --sweep`)
        .join("\n"),
    },
    { says: "trialStep", lines: "sendfax -n -d 400-800-1009 page.pdf" },
  ];
}

/** A message on trial, signed as the interface asks for. */
const byHand = (address: string, secret: string): string =>
  [
    `body='{"id":"trial-1","sender":{"address":"021-68881234"},"subject":"Trial","text":"It works"}'`,
    "now=$(date +%s)",
    `mac=$(printf '%s.%s' "$now" "$body" | openssl dgst -sha256 -hmac '${secret}' -r | cut -d' ' -f1)`,
    `curl -H 'content-type: application/json' -H "kept-timestamp: $now" -H "kept-signature: v1=$mac" \\`,
    `  -d "$body" ${address}`,
  ].join("\n");

function Lines({ value }: { value: string }) {
  const t = useMessages(messages);
  return (
    <div className={classes.lines}>
      <pre className={classes.code}>{value}</pre>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button size="compact-xs" variant="default" onClick={copy}>
            {t(copied ? "copied" : "copy")}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
