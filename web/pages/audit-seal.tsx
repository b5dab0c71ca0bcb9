import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { createPortal } from "react-dom";
import { appApi } from "@kept/domain/app/api.ts";
import type { OutputOf } from "@kept/domain/kit/api.ts";
import { ask, type Refused } from "../platform/client.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./audit-messages.ts";
import classes from "./audit.module.css";

type Walked = OutputOf<typeof appApi.auditSeal>;

/** A button that walks the whole chain, and what it found below the head of the page. */
export function AuditSeal() {
  const t = useMessages(messages);
  const walk = useMutation<Walked, Refused>({
    mutationFn: () => ask(appApi.auditSeal, {}),
    onError: ({ detail }) => notifications.show({ color: "red", message: detail }),
  });
  const place = document.getElementById("audit-seal");
  return (
    <>
      <Button loading={walk.isPending} onClick={() => walk.mutate()}>
        {t("verify")}
      </Button>
      {walk.data && place && createPortal(<Found found={walk.data} />, place)}
    </>
  );
}

function Found({ found: { brokenAt, broken, chained, last } }: { found: Walked }) {
  const t = useMessages(messages);
  if (brokenAt === null)
    return (
      <p className={classes.sound}>✓ {t("sound", { n: chained.toLocaleString("en"), hash: last.slice(0, 16) })}</p>
    );
  const says = broken
    ? t("broken", { n: brokenAt, who: broken.actorName, verb: broken.verb, subject: broken.subject })
    : t("gone", { n: brokenAt });
  return (
    <p role="alert" className={classes.broken}>
      ✗ {says}
    </p>
  );
}
