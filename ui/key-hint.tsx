import classes from "./key-hint.module.css";

/** The key of an act, shown on its button: "a", "Ctrl Enter", "g t". */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd className={classes.key} aria-hidden>
      {keys.replaceAll("+", " ")}
    </kbd>
  );
}
