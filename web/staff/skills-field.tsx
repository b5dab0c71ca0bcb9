import { SegmentedControl } from "@mantine/core";
import type { Skill } from "@kept/domain/staff/person.ts";
import { skillNames } from "@kept/domain/staff/skills.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./staff.module.css";

type Props = { skills: readonly Skill[]; onChange: (skills: Skill[]) => void };

/** Says how well someone knows each thing. */
export function SkillsField({ skills, onChange }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const codes = [...new Set([...Object.keys(skillNames), ...skills.map(({ code }) => code)])];
  const set = (code: string, level: number) => {
    const others = skills.filter((skill) => skill.code !== code);
    onChange(level === 0 ? others : [...others, { code, level }]);
  };
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t("skills")}</legend>
      {codes.map((code) => (
        <div key={code} className={classes.skill}>
          <span>{skillNames[code]?.[language] ?? code}</span>
          <SegmentedControl
            size="xs"
            aria-label={skillNames[code]?.[language] ?? code}
            value={String(skills.find((skill) => skill.code === code)?.level ?? 0)}
            data={[
              { value: "0", label: "–" },
              { value: "1", label: t("level1") },
              { value: "2", label: t("level2") },
              { value: "3", label: t("level3") },
            ]}
            onChange={(level) => set(code, Number(level))}
          />
        </div>
      ))}
    </fieldset>
  );
}
