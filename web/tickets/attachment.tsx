import { Button } from "@mantine/core";
import { useState } from "react";
import { hasPreview, mayShowInline } from "@kept/domain/files/file-type.ts";
import { attachmentsApi } from "@kept/domain/tickets/attachments-api.ts";
import { addressOf } from "../platform/client.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import { attachmentMessages } from "./attachment-messages.ts";
import classes from "./attachment.module.css";

type Props = { ticketId: string; file: { id: string; type: string }; name: string };

/** A file on the timeline: a picture is shown, a PDF can be looked at, anything else fetched; or why it cannot be. */
export function Attachment({ ticketId, file, name }: Props) {
  const t = useMessages(attachmentMessages);
  const [looks, setLooks] = useState(false);
  const known = useAsk(attachmentsApi.attachments, { id: ticketId }).data?.rows.find(({ id }) => id === file.id);
  const state = known?.state ?? "ready";
  if (state === "scanning") return <span className={classes.quiet}>{t("scanning")}</span>;
  if (state === "infected")
    return <strong className={classes.infected}>{t("infected", { finding: known?.finding ?? "?" })}</strong>;
  const address = addressOf(attachmentsApi.attachment, { id: ticketId, fileId: file.id });
  const mark = state === "unscanned" && <small className={classes.infected}>{t("unscanned")}</small>;
  if (mayShowInline(file.type))
    return (
      <>
        <a href={address} target="_blank" rel="noreferrer">
          <img src={address} alt={name} loading="lazy" className={classes.picture} />
        </a>
        {mark}
      </>
    );
  return (
    <>
      {hasPreview(file.type) && (
        <Button size="compact-xs" variant="default" aria-expanded={looks} onClick={() => setLooks(!looks)}>
          {t(looks ? "fold" : "look")}
        </Button>
      )}{" "}
      <a href={address} download>
        {t("fetch")}
      </a>{" "}
      {mark}
      {looks && (
        <PdfFrame
          name={name}
          address={addressOf(attachmentsApi.attachment, { id: ticketId, fileId: file.id, preview: "true" })}
        />
      )}
    </>
  );
}

/** A PDF in a frame whose own policy lets it load nothing; with a `sandbox` attribute browsers refuse to show one at all. */
const PdfFrame = ({ name, address }: { name: string; address: string }) => (
  // oxlint-disable-next-line react/iframe-missing-sandbox -- the answer's Content-Security-Policy bounds it
  <iframe className={classes.frame} title={name} src={address} />
);
