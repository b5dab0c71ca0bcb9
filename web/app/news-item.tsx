import { Menu } from "@mantine/core";
import { IconSparkles } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { appApi } from "@kept/domain/app/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./desk.module.css";
import { messages } from "./messages.ts";

/** The way to what is new, with a quiet mark while there is something I have not seen. */
export function NewsItem() {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const { data } = useAsk(appApi.news, {});
  const unseen = data?.rows.some(({ on }) => data.seenOn === null || on > data.seenOn);
  return (
    <Menu.Item
      leftSection={<IconSparkles size={16} />}
      rightSection={unseen && <span className={classes.dot} role="img" aria-label={t("notSeen")} />}
      onClick={() => void navigate({ to: "/news" })}
    >
      {t("news")}
    </Menu.Item>
  );
}
