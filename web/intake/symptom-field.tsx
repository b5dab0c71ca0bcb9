import { useState, type KeyboardEvent } from "react";
import { TextInput } from "@mantine/core";
import { codesMatching } from "@kept/domain/charter/code.ts";
import { codeName, codesFor } from "@kept/domain/charter/fault-codes.ts";
import { useFaultCodes } from "../charter/use-fault-codes.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { entered } from "./entered.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";

type Props = { chosen: readonly string[]; choose: (codes: string[]) => void };

/** Symptom codes by typing: ↑ ↓ move, Enter adds, Backspace in an empty field takes the last away. */
export function SymptomField({ chosen, choose }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const codes = useFaultCodes();
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const fitting =
    typed.trim() === ""
      ? []
      : codesMatching(codesFor(codes, "symptom", null), typed, language)
          .filter(({ code }) => !chosen.includes(code))
          .slice(0, 6);
  const at = Math.min(place, fitting.length - 1);
  const add = (code: string) => {
    choose([...chosen, code]);
    setTyped("");
    setPlace(0);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const fit = fitting[at];
    if (step !== 0 && fitting.length > 0 && !event.altKey) {
      event.preventDefault();
      setPlace(Math.max(0, Math.min(fitting.length - 1, at + step)));
    } else if (entered(event) && fit) {
      event.preventDefault();
      add(fit.code);
    } else if (event.key === "Backspace" && typed === "" && chosen.length > 0) choose(chosen.slice(0, -1));
  };
  return (
    <div className={classes.symptom}>
      <TextInput
        label={t("symptoms")}
        placeholder={t("symptomHint")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={press}
        role="combobox"
        aria-expanded={fitting.length > 0}
        aria-controls="symptom-candidates"
        aria-activedescendant={fitting[at] ? `symptom-${fitting[at].code}` : undefined}
      />
      {chosen.length > 0 && (
        <p className={classes.chips}>
          {chosen.map((code) => {
            const name = codeName(codes, "symptom", code, language);
            return (
              <button
                key={code}
                type="button"
                tabIndex={-1}
                className={classes.chip}
                aria-label={t("remove", { name })}
                onClick={() => choose(chosen.filter((other) => other !== code))}
              >
                {name} ×
              </button>
            );
          })}
        </p>
      )}
      <ul
        id="symptom-candidates"
        role="listbox"
        aria-label={t("symptoms")}
        className={classes.drop}
        hidden={fitting.length === 0}
      >
        {fitting.map(({ code, says }, index) => (
          <li
            key={code}
            id={`symptom-${code}`}
            role="option"
            aria-selected={index === at}
            className={classes.candidate}
            onMouseDown={(event) => (event.preventDefault(), add(code))}
          >
            {says[language]}
          </li>
        ))}
      </ul>
    </div>
  );
}
