import { attachmentsApi } from "@kept/domain/tickets/attachments-api.ts";
import { sizeInWords } from "../files/size-in-words.ts";
import { addressOf } from "../platform/client.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import { attachmentMessages } from "./attachment-messages.ts";
import classes from "./attachment.module.css";

/** All files of a ticket by name and size, to be fetched; what cannot be says why. */
export function FileList({ ticketId }: { ticketId: string }) {
  const t = useMessages(attachmentMessages);
  const files = useAsk(attachmentsApi.attachments, { id: ticketId }).data?.rows ?? [];
  if (files.length === 0) return <p className={classes.quiet}>{t("noFiles")}</p>;
  return (
    <ul className={classes.files}>
      {files.map(({ id, name, size, state, finding }) => (
        <li key={id}>
          {state === "ready" || state === "unscanned" ? (
            <a href={addressOf(attachmentsApi.attachment, { id: ticketId, fileId: id })} download>
              {name}
            </a>
          ) : (
            name
          )}{" "}
          <small className={state === "infected" ? classes.infected : classes.quiet}>
            {state === "ready" ? sizeInWords(size) : t(state, { finding: finding ?? "?" })}
          </small>
        </li>
      ))}
    </ul>
  );
}
