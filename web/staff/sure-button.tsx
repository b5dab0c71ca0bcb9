import { Button, Group, type MantineColor } from "@mantine/core";
import { useState } from "react";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./sure-messages.ts";
import classes from "./staff.module.css";

type Props = {
  /** What the button does. */
  word: string;
  /** What will happen, asked before it does. */
  asks: string;
  does: () => void;
  busy?: boolean;
  color?: MantineColor;
};

/** A button for what cannot be taken back: it says what will happen and asks once more, in its own place. */
export function SureButton({ word, asks, does, busy, color = "red" }: Props) {
  const t = useMessages(messages);
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button variant="subtle" size="compact-sm" color={color} loading={busy} onClick={() => setAsking(true)}>
        {word}
      </Button>
    );
  const leave = () => setAsking(false);
  return (
    <Group
      gap={4}
      role="group"
      aria-label={asks}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        leave();
      }}
    >
      <span className={classes.asks}>{asks}</span>
      <Button
        size="compact-sm"
        color={color}
        autoFocus
        onClick={() => {
          leave();
          does();
        }}
      >
        {word}
      </Button>
      <Button variant="default" size="compact-sm" onClick={leave}>
        {t("keepIt")}
      </Button>
    </Group>
  );
}
