import { useState } from "react";
import { Button } from "@mantine/core";
import { mailApi } from "@kept/domain/mail/api.ts";
import { onWhite } from "@kept/domain/mail/on-white.ts";
import { addressOf } from "../platform/client.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./mail.module.css";
import { messages } from "./messages.ts";

/** A mail: its words first; what it quotes and how it looked are one click away, the latter in a frame where nothing runs and nothing is fetched, until one asks for its pictures. */
export function MailBody({ arrivalId }: { arrivalId: string }) {
  const t = useMessages(messages);
  const [whole, setWhole] = useState(false);
  const [asSent, setAsSent] = useState(false);
  const [pictures, setPictures] = useState(false);
  const { data: mail } = useAsk(mailApi.ofArrival, { id: arrivalId });
  if (!mail) return null;
  return (
    <div>
      {mail.cc.length > 0 && (
        <p className={classes.quiet}>
          {t("cc")}: {mail.cc.map(({ name, address }) => name || address).join(", ")}
        </p>
      )}
      {mail.bounce?.recipient && (
        <p>{t("bounced", { recipient: mail.bounce.recipient, status: mail.bounce.status ?? "—" })}</p>
      )}
      {asSent && mail.html ? (
        <>
          {pictures ? (
            <iframe
              key="pictures"
              className={classes.frame}
              sandbox="allow-popups"
              title={mail.subject}
              src={addressOf(mailApi.pageOfArrival, { id: arrivalId })}
            />
          ) : (
            <iframe className={classes.frame} sandbox="allow-popups" title={mail.subject} srcDoc={closed(mail.html)} />
          )}
          {!pictures && mail.html.includes(' data-src="https:') && (
            <p className={classes.acts}>
              <span className={classes.quiet}>{t("noPictures")}</span>
              <Button size="compact-xs" variant="default" onClick={() => setPictures(true)}>
                {t("showPictures")}
              </Button>
            </p>
          )}
        </>
      ) : (
        <p className={classes.text}>{mail.text}</p>
      )}
      {whole && !asSent && <blockquote className={classes.quoted}>{mail.quoted}</blockquote>}
      <p className={classes.acts}>
        {mail.quoted && !whole && !asSent && (
          <Button size="compact-xs" variant="default" onClick={() => setWhole(true)}>
            {t("quoted")}
          </Button>
        )}
        {mail.html && (
          <Button size="compact-xs" variant="default" onClick={() => setAsSent(!asSent)}>
            {t(asSent ? "asText" : "asSent")}
          </Button>
        )}
      </p>
    </div>
  );
}

/** A page in which nothing runs and nothing is fetched. */
const closed = (html: string): string =>
  onWhite(
    html,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
  );
