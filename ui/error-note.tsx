import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import classes from "./error-note.module.css";
import { useWords, words } from "./speech.tsx";

type Props = {
  /** The sentence of the refusal, which says what to do. */
  says: string;
  /** What is wrong field by field. */
  errors?: readonly { field: string; says: string }[];
  again?: () => void;
};

/** Says in words why something was not done, and offers to try again; read aloud at once. */
export function ErrorNote({ says, errors = [], again }: Props) {
  const t = useWords({ again: words("再試一次", "再试一次", "Try again") });
  return (
    <div role="alert" className={classes.note}>
      <IconAlertTriangle size={18} aria-hidden className={classes.shape} />
      <div>
        <p>{says}</p>
        {errors.length > 0 && (
          <ul>
            {errors.map((error) => (
              <li key={`${error.field} ${error.says}`}>
                {error.field && <strong>{error.field}: </strong>}
                {error.says}
              </li>
            ))}
          </ul>
        )}
        {again && (
          <Button variant="default" size="xs" onClick={again}>
            {t("again")}
          </Button>
        )}
      </div>
    </div>
  );
}
