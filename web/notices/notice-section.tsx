import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { addressOf } from "@kept/domain/notices/address-of.ts";
import type { Notice } from "@kept/domain/notices/api.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useMessages } from "../platform/use-messages.ts";
import { mayAcknowledge } from "./may-acknowledge.ts";
import { messages } from "./messages.ts";
import type { NoticeGroup } from "./notice-groups.ts";
import { NoticeLine } from "./notice-line.tsx";
import classes from "./notices.module.css";
import { SnoozeMenu } from "./snooze-menu.tsx";
import type { NoticeActs } from "./use-notice-acts.ts";

type Props = {
  group: NoticeGroup;
  /** The notice the keyboard stands at. */
  here: string | null;
  /** The notice whose snooze is being chosen. */
  snoozing: string | null;
  setSnoozing: (id: string | null) => void;
  open: (notice: Notice) => void;
  acts: NoticeActs;
};

/** What I was told of one ticket, the newest first, with what can be done with each. */
export function NoticeSection({ group, here, snoozing, setSnoozing, open, acts }: Props) {
  const t = useMessages(messages);
  const first = group.notices[0];
  const to = first && group.title && addressOf({ ...first, waits: false });
  const title = group.title ?? t("ofOther");
  return (
    <section className={classes.group} aria-label={title}>
      <h2 className={classes.groupHead}>
        {to ? <Link to={to as string}>{title}</Link> : title}
        {group.notices.length > 1 && <span className={classes.quiet}>{t("count", { n: group.notices.length })}</span>}
      </h2>
      <ol className={classes.list}>
        {group.notices.map((notice) => (
          <NoticeLine
            key={notice.id}
            notice={notice}
            here={notice.id === here}
            open={() => open(notice)}
            acknowledge={mayAcknowledge(notice) ? () => acts.acknowledge(notice) : undefined}
            acts={
              <More
                notice={notice}
                here={notice.id === here}
                opened={notice.id === snoozing}
                setOpened={(opened) => setSnoozing(opened ? notice.id : null)}
                acts={acts}
              />
            }
          />
        ))}
      </ol>
    </section>
  );
}

type MoreProps = {
  notice: Notice;
  here: boolean;
  opened: boolean;
  setOpened: (opened: boolean) => void;
  acts: NoticeActs;
};

function More({ notice, here, opened, setOpened, acts }: MoreProps) {
  const t = useMessages(messages);
  if (notice.snoozedUntil)
    return (
      <Button variant="subtle" size="compact-xs" onClick={() => acts.wake(notice)}>
        {t("wake")}
      </Button>
    );
  const open = !notice.settledAt && !notice.acknowledgedAt;
  return (
    <>
      {open && (
        <SnoozeMenu
          opened={opened}
          setOpened={setOpened}
          here={here}
          choose={(until) => {
            setOpened(false);
            acts.snooze(notice, until);
          }}
        />
      )}
      {!notice.settledAt && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          rightSection={here && <KeyHint keys="u" />}
          onClick={() => acts.turnRead(notice)}
        >
          {notice.seenAt ? t("unread") : t("read")}
        </Button>
      )}
    </>
  );
}
