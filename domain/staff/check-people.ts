import { roles, type Role } from "../kit/actor.ts";
import { languages, say, text, type Language, type Text } from "../kit/language.ts";
import type { ColumnsOf } from "../kit/table-columns.ts";
import type { Department } from "./department.ts";
import type { PeopleColumn } from "./people-file.ts";
import { Email, Zone, type Person } from "./person.ts";
import { roleNames } from "./role-names.ts";

/** What a line of a file says of a person; what it leaves out stays, or is as for anybody new. */
export type PersonWish = Partial<
  Pick<Person, "name" | "email" | "extension" | "departmentCode" | "roles" | "language" | "speaks" | "zone">
>;

/** What is wrong in a line, in which column. */
export type PersonFault = { readonly column: PeopleColumn; readonly says: Text };

/** A line of a file beside whom it tells of; `row` counts from 1 as a spreadsheet does. */
export type CheckedPerson = {
  readonly row: number;
  readonly kind: "new" | "changed" | "same" | "wrong";
  readonly wish: PersonWish;
  /** Whom it tells of, known by the e-mail. */
  readonly known: Person | null;
  readonly faults: readonly PersonFault[];
  /** The columns that would change. */
  readonly changes: readonly PeopleColumn[];
};

/** What is known beforehand. */
export type Around = {
  readonly departments: readonly Pick<Department, "code" | "name">[];
  readonly people: readonly Person[];
};

type Table = readonly (readonly string[])[];

/** Checks each filled line below the headings: new, changed, the same, or wrong and why. */
export function checkPeople(
  table: Table,
  headLine: number,
  columns: ColumnsOf<PeopleColumn>,
  around: Around,
): CheckedPerson[] {
  const firstRows = new Map<string, number>();
  return table.flatMap((line, at) => {
    if (at <= headLine || line.every((cell) => !cell.trim())) return [];
    const checked = checkLine(at + 1, cellsOf(line, columns), around);
    const { email } = checked.wish;
    const first = email === undefined ? undefined : firstRows.get(email);
    if (email !== undefined && first === undefined) firstRows.set(email, at + 1);
    if (first === undefined) return [checked];
    const twice = fault("email", words.twice, { row: first });
    return [{ ...checked, kind: "wrong" as const, faults: [...checked.faults, twice] }];
  });
}

type Cells = Partial<Record<PeopleColumn, string>>;

function cellsOf(line: readonly string[], columns: ColumnsOf<PeopleColumn>): Cells {
  const cells: Cells = {};
  columns.forEach((column, place) => {
    // An apostrophe keeps a spreadsheet from calculating what we gave out.
    const cell = line[place]?.trim().replace(/^'(?=[=+@-])/, "");
    if (column && cell) cells[column] = cell;
  });
  return cells;
}

function checkLine(row: number, cells: Cells, around: Around): CheckedPerson {
  const faults: PersonFault[] = [];
  const wish = wishOf(cells, around, (column, sentence, values) => faults.push(fault(column, sentence, values)));
  const known = around.people.find(({ email }) => email === wish.email) ?? null;
  if (!cells.email) faults.push(fault("email", words.noEmail));
  if (!known && !cells.name) faults.push(fault("name", words.noName));
  if (known?.leftAt) faults.push(fault("email", words.left, { name: known.name }));
  const changes = known ? changedBy(known, wish) : [];
  const kind = faults.length > 0 ? "wrong" : !known ? "new" : changes.length > 0 ? "changed" : "same";
  return { row, kind, wish, known, faults, changes };
}

type Tell = (column: PeopleColumn, sentence: Text, values?: Record<string, string | number>) => void;

function wishOf(cells: Cells, { departments }: Around, tell: Tell): PersonWish {
  const wish: PersonWish = {};
  if (cells.name) {
    wish.name = cells.name;
    if (cells.name.length > 100) tell("name", words.tooLong, { most: 100 });
  }
  if (cells.email) {
    const email = Email.safeParse(cells.email);
    if (email.success) wish.email = email.data;
    else tell("email", words.notEmail, { said: cells.email });
  }
  if (cells.extension) {
    wish.extension = cells.extension;
    if (cells.extension.length > 20) tell("extension", words.tooLong, { most: 20 });
  }
  if (cells.department) {
    const code = called(cells.department, departments, ({ code: own, name }) => [own, ...Object.values(name)])?.code;
    if (code === undefined) tell("department", words.noDepartment, { said: cells.department });
    else wish.departmentCode = code;
  }
  if (cells.roles) {
    const found = partsOf(cells.roles).map((said) => ({ said, role: roleCalled(said) }));
    for (const { said, role } of found) if (!role) tell("roles", words.noRole, { said });
    wish.roles = [...new Set(found.flatMap(({ role }) => role ?? []))];
  }
  if (cells.language) {
    const language = languageCalled(cells.language);
    if (language) wish.language = language;
    else tell("language", words.noLanguage, { said: cells.language });
  }
  if (cells.speaks) {
    const found = partsOf(cells.speaks).map((said) => ({ said, language: languageCalled(said) }));
    for (const { said, language } of found) if (!language) tell("speaks", words.noLanguage, { said });
    wish.speaks = [...new Set(found.flatMap(({ language }) => language ?? []))];
  }
  if (cells.zone) {
    const zone = Zone.safeParse(cells.zone);
    if (zone.success) wish.zone = zone.data;
    else tell("zone", words.noZone, { said: cells.zone });
  }
  return wish;
}

const partsOf = (cell: string): string[] =>
  cell
    .split(/[;；、,，/\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

const plain = (said: string): string => said.normalize("NFKC").trim().toLowerCase();

const called = <T>(said: string, among: readonly T[], names: (one: T) => readonly string[]): T | undefined =>
  among.find((one) => names(one).some((name) => plain(name) === plain(said)));

const roleCalled = (said: string): Role | undefined =>
  called(said, roles, (role) => [role, ...Object.values(roleNames[role])]);

const languageNames: Readonly<Record<Language, readonly string[]>> = {
  "zh-Hant": ["zh-tw", "zh-hk", "繁體中文", "繁体中文", "繁體", "繁体", "traditional chinese", "華語"],
  "zh-Hans": [
    "zh",
    "zh-cn",
    "簡體中文",
    "简体中文",
    "簡體",
    "简体",
    "中文",
    "普通話",
    "普通话",
    "simplified chinese",
    "chinese",
  ],
  en: ["english", "英文", "英語", "英语"],
};
const languageCalled = (said: string): Language | undefined =>
  called(said, languages, (language) => [language, ...languageNames[language]]);

const columnOf = {
  name: "name",
  email: "email",
  extension: "extension",
  departmentCode: "department",
  roles: "roles",
  language: "language",
  speaks: "speaks",
  zone: "zone",
} as const satisfies Record<keyof PersonWish, PeopleColumn>;

const written = (value: unknown): string => (Array.isArray(value) ? value.toSorted().join(" ") : String(value ?? ""));

function changedBy(known: Person, wish: PersonWish): PeopleColumn[] {
  const keys = Object.keys(wish) as (keyof PersonWish)[];
  return keys.filter((key) => written(wish[key]) !== written(known[key])).map((key) => columnOf[key]);
}

function fault(column: PeopleColumn, sentence: Text, values: Record<string, string | number> = {}): PersonFault {
  const [hant = "", hans = "", en = ""] = languages.map((language) => say(sentence, language, values));
  return { column, says: text(hant, hans, en) };
}

const words = {
  noEmail: text(
    "沒有電子郵件，不知道是誰",
    "没有电子邮件，不知道是谁",
    "There is no e-mail, by which people are known",
  ),
  notEmail: text("「{said}」不是電子郵件地址", "“{said}”不是电子邮件地址", "“{said}” is no e-mail address"),
  twice: text("第 {row} 列已經有這個地址", "第 {row} 行已经有这个地址", "Row {row} has this address already"),
  left: text("{name} 已離職；先讓他復職", "{name} 已离职；先让他复职", "{name} has left; let them return first"),
  noName: text("新的人要有姓名", "新的人要有姓名", "Somebody new needs a name"),
  tooLong: text("最多 {most} 個字", "最多 {most} 个字", "At most {most} characters"),
  noDepartment: text("沒有「{said}」這個部門", "没有“{said}”这个部门", "There is no department “{said}”"),
  noRole: text("沒有「{said}」這個角色", "没有“{said}”这个角色", "There is no role “{said}”"),
  noLanguage: text("看不懂語言「{said}」", "看不懂语言“{said}”", "“{said}” is no language of the desk"),
  noZone: text(
    "沒有「{said}」這個時區，例如 Asia/Taipei",
    "没有“{said}”这个时区，例如 Asia/Shanghai",
    "There is no time zone “{said}”; one is called for instance Asia/Taipei",
  ),
};
