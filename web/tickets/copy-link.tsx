import { notifications } from "@mantine/notifications";
import { IconLink } from "@tabler/icons-react";
import { useMessages } from "../platform/use-messages.ts";
import { linkMessages } from "./link-messages.ts";
import classes from "./copy-link.module.css";

/** Copies the address of a line of the timeline, to be sent to somebody. */
export function CopyLink({ id, time }: { id: string; time: string }) {
  const t = useMessages(linkMessages);
  const copy = async () => {
    const address = `${location.origin}${location.pathname}#${id}`;
    const copied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    notifications.show({ message: copied ? t("copied") : t("copyByHand", { address }) });
  };
  return (
    <button type="button" className={classes.copy} aria-label={t("copyLink", { time })} onClick={() => void copy()}>
      <IconLink size={14} />
    </button>
  );
}
