import { ActionIcon, type ActionIconProps } from "@mantine/core";
import type { ComponentPropsWithRef } from "react";
import { useMe } from "../platform/use-me.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./desk.module.css";

type Props = ActionIconProps & Omit<ComponentPropsWithRef<"button">, keyof ActionIconProps>;

/** My initial, which opens my menu. */
export function MeButton(props: Props) {
  const t = useMessages(messages);
  const me = useMe();
  if (!me) return null;
  return (
    <ActionIcon
      variant="light"
      size="lg"
      radius="xl"
      aria-label={`${t("me")}: ${me.name}`}
      title={me.name}
      {...props}
      className={classes.me}
    >
      <span className={classes.initial} data-initial={initialOf(me.name)} aria-hidden />
    </ActionIcon>
  );
}

/** The family name of a Chinese name, the first letters of another. */
const initialOf = (name: string): string =>
  /^\p{Script=Han}/u.test(name)
    ? name.slice(0, 1)
    : name
        .split(/\s+/)
        .slice(0, 2)
        .map((part) => part.slice(0, 1).toUpperCase())
        .join("");
