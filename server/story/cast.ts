import { theHouse, type Actor, type Role } from "@kept/domain/kit/actor.ts";
import { text, type Language } from "@kept/domain/kit/language.ts";
import type { DepartmentCode } from "@kept/domain/staff/department.ts";
import { addShift, putDepartment, setPassword, takeOnPerson } from "../staff/index.ts";
import type { Work } from "../platform/work.ts";

type Part = {
  name: string;
  email: string;
  department: DepartmentCode;
  roles: readonly Role[];
  language: Language;
  speaks?: readonly Language[];
  extension: string;
  /** Code and level. */
  skills?: Readonly<Record<string, number>>;
};

/** Everybody in the story by a short name; tests, demo and browser stories use the same people. */
export const cast = {
  // the hotline
  wang: part("王雅婷", "wang", "hotline", ["operator"], "zh-Hant", "201", { speaks: ["zh-Hans"] }),
  ye: part("叶小慧", "ye", "hotline", ["operator"], "zh-Hans", "202", { speaks: ["zh-Hant", "en"] }),
  grace: part("Grace Tan", "grace", "hotline", ["operator"], "en", "203", { speaks: ["zh-Hans"] }),
  shen: part("沈組長", "shen", "hotline", ["operator", "department-manager"], "zh-Hant", "200"),
  // System Engineering
  he: part("何經理", "he", "system-engineering", ["department-manager"], "zh-Hant", "300"),
  fang: part("方志明", "fang", "system-engineering", ["engineer"], "zh-Hant", "301", {
    skills: { power: 2, storage: 2, network: 2, configuration: 3 },
    speaks: ["zh-Hans", "en"],
  }),
  lin: part("林工", "lin", "system-engineering", ["engineer"], "zh-Hant", "302", {
    skills: { power: 3, environment: 3, thermal: 2 },
    speaks: ["zh-Hans"],
  }),
  zhao: part("赵工", "zhao", "system-engineering", ["engineer"], "zh-Hans", "303", {
    skills: { storage: 3, memory: 3, board: 2, media: 2 },
  }),
  sun: part("孫工", "sun", "system-engineering", ["engineer"], "zh-Hant", "304", {
    skills: { network: 3, configuration: 2, software: 2 },
    speaks: ["en"],
  }),
  petr: part("Petr Novák", "petr", "system-engineering", ["engineer"], "en", "305", {
    skills: { firmware: 3, software: 3, storage: 1 },
  }),
  zhou: part("周敏", "zhou", "system-engineering", ["engineer"], "zh-Hans", "306", {
    skills: { configuration: 2, training: 3 },
    speaks: ["zh-Hant"],
  }),
  xu: part("許文華", "xu", "system-engineering", ["supervisor"], "zh-Hant", "310"),
  // Sales
  gu: part("顧經理", "gu", "sales", ["sales", "department-manager"], "zh-Hant", "400"),
  li: part("李文", "li", "sales", ["sales"], "zh-Hant", "401", { speaks: ["zh-Hans"] }),
  zheng: part("Anna Zheng", "zheng", "sales", ["sales"], "en", "402", { speaks: ["zh-Hans"] }),
  // the house behind
  luo: part("羅博士", "luo", "rnd", ["department-manager"], "zh-Hant", "500"),
  ding: part("丁品萱", "ding", "production", ["quality", "department-manager"], "zh-Hant", "600"),
  qian: part("錢師傅", "qian", "stores", ["storekeeper", "department-manager"], "zh-Hant", "700"),
  tang: part("唐寧", "tang", "hotline", ["administrator"], "zh-Hant", "900"),
} as const satisfies Record<string, Part>;

export type CastName = keyof typeof cast;
/** Someone of the cast as they act in the house. */
export type CastActor = Extract<Actor, { kind: "staff" }>;
/** Everybody by their short name. */
export type Company = Readonly<Record<CastName, CastActor>>;

/** Who leads which department, and who stands in for them. */
const leaders: readonly [DepartmentCode, CastName, CastName | null][] = [
  ["system-engineering", "he", "fang"],
  ["hotline", "shen", "wang"],
  ["sales", "gu", "li"],
  ["rnd", "luo", null],
  ["production", "ding", null],
  ["stores", "qian", null],
];

const weekdays = [1, 2, 3, 4, 5];
const everyDay = [...weekdays, 6, 7];

/** Who is on duty when; managers have no shifts, so they are there unless absent. */
const shifts: readonly [CastName, Role, readonly number[], string, string][] = [
  ["wang", "operator", weekdays, "08:00", "16:30"],
  ["grace", "operator", weekdays, "08:00", "16:30"],
  ["ye", "operator", weekdays, "12:00", "20:00"],
  ["shen", "operator", [6, 7], "09:00", "18:00"],
  ["lin", "engineer", weekdays, "08:30", "17:30"],
  ["zhao", "engineer", weekdays, "08:30", "17:30"],
  ["sun", "engineer", weekdays, "08:30", "17:30"],
  ["zhou", "engineer", weekdays, "08:30", "17:30"],
  ["fang", "engineer", weekdays, "08:30", "17:30"],
  ["petr", "engineer", everyDay, "17:30", "08:30"],
];

/** The password of everybody in a demo; it is shown where the demo is loaded and fits nowhere else. */
export const castPassword = "kept-every-promise";

/** Runs a deed as someone in one transaction: a test house does, and the command line. */
export type InHouse = { as<T>(by: Actor, deed: (work: Work) => Promise<T>): Promise<T> };

/** Raises the story company through the real deeds; with a password everybody can sign in. */
export function raiseCompany(house: InHouse, given: { password?: string } = {}): Promise<Company> {
  return house.as(theHouse, async (work) => {
    const people: Partial<Record<CastName, CastActor>> = {};
    for (const name of Object.keys(cast) as CastName[]) people[name] = await takeOn(work, cast[name], given.password);
    const company = people as Company;
    for (const [code, manager, deputy] of leaders)
      await putDepartment(work, {
        code,
        name: departmentNames[code],
        managerId: company[manager].id,
        deputyId: deputy && company[deputy].id,
        version: 1,
      });
    for (const [name, role, days, begins, ends] of shifts)
      await addShift(work, {
        staffId: company[name].id,
        role,
        weekdays: [...days],
        begins,
        ends,
        zone: "Asia/Shanghai",
      });
    return company;
  });
}

async function takeOn(work: Work, role: Part, password: string | undefined): Promise<CastActor> {
  const person = await takeOnPerson(work, {
    name: role.name,
    email: role.email,
    language: role.language,
    speaks: [...(role.speaks ?? [])],
    zone: "Asia/Shanghai",
    extension: role.extension,
    departmentCode: role.department,
    roles: [...role.roles],
    skills: Object.entries(role.skills ?? {}).map(([code, level]) => ({ code, level })),
  });
  if (password) await setPassword(work, person, password);
  return { kind: "staff", id: person.id, name: person.name, roles: person.roles, language: person.language };
}

const departmentNames: Record<DepartmentCode, ReturnType<typeof text>> = {
  "system-engineering": text("系統工程部", "系统工程部", "System Engineering"),
  hotline: text("服務熱線", "服务热线", "Hotline"),
  sales: text("業務部", "销售部", "Sales"),
  rnd: text("研發部", "研发部", "R&D"),
  production: text("生產部", "生产部", "Production"),
  stores: text("倉庫", "仓库", "Stores"),
};

function part(
  name: string,
  mailbox: string,
  department: DepartmentCode,
  roles: readonly Role[],
  language: Language,
  extension: string,
  more: Pick<Part, "speaks" | "skills"> = {},
): Part {
  return { name, email: `${mailbox}@nuoting.example`, department, roles, language, extension, ...more };
}
