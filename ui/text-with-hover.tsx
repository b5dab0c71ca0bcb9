import { Tooltip } from "@mantine/core";
import classes from "./text-with-hover.module.css";

/** Words with more to them, told on hover and focus: an exact time, a full name. */
export function TextWithHover({ says, more }: { says: string; more: string }) {
  return (
    <Tooltip label={more} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={classes.text}>
        {says}
      </button>
    </Tooltip>
  );
}
