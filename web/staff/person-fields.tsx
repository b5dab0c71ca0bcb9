import { MultiSelect, NativeSelect, TextInput } from "@mantine/core";
import { Role, roles } from "@kept/domain/kit/actor.ts";
import type { AskOf } from "@kept/domain/kit/api.ts";
import { Language, languages } from "@kept/domain/kit/language.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { languageNames } from "../platform/language.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import { SkillsField } from "./skills-field.tsx";

/** What is put down about someone. */
export type PersonFacts = Omit<AskOf<typeof staffApi.changePerson>, "id" | "version">;

const zones = Intl.supportedValuesOf("timeZone");
const languageChoices = languages.map((value) => ({ value, label: languageNames[value] }));

/** Changes what is put down about someone. */
export function PersonFields({ facts, onChange }: { facts: PersonFacts; onChange: (facts: PersonFacts) => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const departments = useAsk(staffApi.departments, {});
  const ownRoles = useAsk(staffApi.ownRoles, {});
  const put = (part: Partial<PersonFacts>) => onChange({ ...facts, ...part });
  return (
    <>
      <TextInput
        label={t("name")}
        required
        autoFocus
        value={facts.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <TextInput
        type="email"
        label={t("email")}
        required
        value={facts.email}
        onChange={(event) => put({ email: event.currentTarget.value })}
      />
      <MultiSelect
        label={t("roles")}
        data={roles.map((value) => ({ value, label: roleNames[value][language] }))}
        value={facts.roles ?? []}
        onChange={(chosen) => put({ roles: chosen.map((role) => Role.parse(role)) })}
      />
      {(ownRoles.data?.rows.length ?? 0) > 0 && (
        <MultiSelect
          label={t("ownRoles")}
          data={(ownRoles.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name[language] }))}
          value={facts.ownRoles ?? []}
          onChange={(chosen) => put({ ownRoles: chosen })}
        />
      )}
      <NativeSelect
        label={t("department")}
        value={facts.departmentCode ?? ""}
        data={[
          { value: "", label: t("noDepartment") },
          ...(departments.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name[language] })),
        ]}
        onChange={(event) => put({ departmentCode: event.currentTarget.value || null })}
      />
      <TextInput
        label={t("extension")}
        value={facts.extension ?? ""}
        onChange={(event) => put({ extension: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={t("language")}
        value={facts.language ?? "zh-Hant"}
        data={languageChoices}
        onChange={(event) => put({ language: Language.parse(event.currentTarget.value) })}
      />
      <MultiSelect
        label={t("speaks")}
        data={languageChoices}
        value={facts.speaks ?? []}
        onChange={(chosen) => put({ speaks: chosen.map((spoken) => Language.parse(spoken)) })}
      />
      <NativeSelect
        label={t("zone")}
        value={facts.zone ?? "Asia/Shanghai"}
        data={zones}
        onChange={(event) => put({ zone: event.currentTarget.value })}
      />
      <SkillsField skills={facts.skills ?? []} onChange={(skills) => put({ skills })} />
    </>
  );
}
