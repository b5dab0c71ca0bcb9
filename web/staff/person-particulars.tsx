import type { ReactNode } from "react";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { skillNames } from "@kept/domain/staff/skills.ts";
import { languageNames } from "../platform/language.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./staff.module.css";

const levelWords = ["none", "level1", "level2", "level3"] as const;

/** What is put down about someone, to be read. */
export function PersonParticulars({ person }: { person: Person }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const departments = useAsk(staffApi.departments, {});
  const department = departments.data?.rows.find(({ code }) => code === person.departmentCode);
  const between = language === "en" ? ", " : "、";
  const skills = person.skills.toSorted((a, b) => b.level - a.level);
  return (
    <dl className={classes.facts}>
      <Fact name={t("email")}>{person.email}</Fact>
      <Fact name={t("department")}>{department?.name[language] ?? t("noDepartment")}</Fact>
      <Fact name={t("extension")}>{person.extension ?? "–"}</Fact>
      <Fact name={t("skills")}>
        {skills.length === 0
          ? t("noSkills")
          : skills
              .map(({ code, level }) => `${skillNames[code]?.[language] ?? code} (${t(levelWords[level] ?? "none")})`)
              .join(between)}
      </Fact>
      <Fact name={t("language")}>
        {[person.language, ...person.speaks].map((spoken) => languageNames[spoken]).join(between)}
      </Fact>
      <Fact name={t("zone")}>{person.zone}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
