import { Button } from "@mantine/core";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMe } from "../platform/use-me.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./beside.module.css";
import { messages } from "./beside-messages.ts";

/** Who follows a ticket, and whether I do; one key turns it. */
export function FollowerList({ ticketId }: { ticketId: string }) {
  const t = useMessages(messages);
  const me = useMe();
  const { data } = useAsk(ticketsApi.followers, { id: ticketId });
  const follow = useDo(ticketsApi.follow);
  const unfollow = useDo(ticketsApi.unfollow);
  const rows = data?.rows ?? [];
  const follows = rows.some(({ id }) => id === me?.id);
  const turn = () => (follows ? unfollow : follow).mutate({ id: ticketId });
  useKeys({ f: data && { does: turn, says: t(follows ? "unfollow" : "follow") } });
  return (
    <section aria-label={t("followers")}>
      <h2>{t("followers")}</h2>
      {data && rows.length === 0 && <p className={classes.quiet}>{t("nobodyFollows")}</p>}
      {rows.length > 0 && (
        <ul className={classes.names}>
          {rows.map(({ id, name, because }) => (
            <li key={id} title={because === "mentioned" ? t("becauseMentioned") : undefined}>
              {name}
            </li>
          ))}
        </ul>
      )}
      <Button
        size="compact-xs"
        variant={follows ? "subtle" : "default"}
        title={t("followHint")}
        aria-pressed={follows}
        loading={follow.isPending || unfollow.isPending}
        rightSection={<KeyHint keys="f" />}
        onClick={turn}
      >
        {t(follows ? "unfollow" : "follow")}
      </Button>
    </section>
  );
}
