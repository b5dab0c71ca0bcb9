import { z } from "zod";
import { Instant } from "../kit/instant.ts";
import { text, type Language } from "../kit/language.ts";
import { code, Code, type Family } from "./code.ts";
import { causeCodes } from "./cause-codes.ts";
import { componentCodes } from "./component-codes.ts";
import { symptomCodes } from "./symptom-codes.ts";

/** What was done about a fault. */
export const actionCodes: readonly Code[] = [
  code("replaced", "更換部件", "更换部件", "Replaced the part", "ghbj swap"),
  code("repaired", "維修部件", "维修部件", "Repaired the part", "wxbj fix"),
  code("reseated", "重新插拔", "重新插拔", "Reseated it", "cxcb reseat"),
  code("cabled", "重接或更換線纜", "重接或更换线缆", "Reconnected or replaced a cable", "xl cable"),
  code("cleaned", "清潔除塵", "清洁除尘", "Cleaned it", "qj dust"),
  code("restarted", "重啟", "重启", "Restarted it", "cq reboot"),
  code("power-cycled", "斷電後重新上電", "断电后重新上电", "Took it off power and on again", "ddcq power cycle"),
  code("reset", "恢復出廠設置", "恢复出厂设置", "Reset to factory settings", "hfcc factory"),
  code("reconfigured", "修改配置", "修改配置", "Changed the settings", "xgpz config"),
  code("restored-settings", "恢復原有配置", "恢复原有配置", "Restored the earlier settings", "hfpz rollback"),
  code("firmware-updated", "升級固件", "升级固件", "Updated the firmware", "sjgj bios"),
  code("firmware-reverted", "回退固件", "回退固件", "Went back to earlier firmware", "htgj downgrade"),
  code("software-updated", "升級軟件或打補丁", "升级软件或打补丁", "Updated or patched software", "sjrj patch"),
  code("software-reinstalled", "重裝軟件", "重装软件", "Reinstalled software", "czrj reinstall"),
  code("driver-updated", "更新驅動", "更新驱动", "Updated a driver", "gxqd driver"),
  code("rebuilt", "重建陣列", "重建阵列", "Rebuilt the array", "cjzl raid rebuild"),
  code("data-restored", "恢復數據", "恢复数据", "Restored data", "hfsj backup"),
  code("space-freed", "清理空間", "清理空间", "Freed space", "qlkj cleanup"),
  code("permissions-set", "調整權限或賬號", "调整权限或账号", "Set rights or an account", "qx account password"),
  code("licence-renewed", "更新許可證", "更新许可证", "Renewed the licence", "xkz license"),
  code("cleared-malware", "清除病毒", "清除病毒", "Removed malware", "qcbd virus"),
  code("site-corrected", "改善機房環境", "改善机房环境", "Corrected the site", "hj power cooling"),
  code("machine-replaced", "更換整機", "更换整机", "Replaced the machine", "ghzj exchange"),
  code("maker-repaired", "原廠維修", "原厂维修", "Repaired by the manufacturer", "ycwx rma"),
  code("explained", "電話指導", "电话指导", "Explained by phone", "dhzd guidance"),
  code("observed", "檢測觀察", "检测观察", "Tested and watched", "jcgc monitor"),
];

/** How a fault ended. */
export const resultCodes = [
  code("fixed", "已修復", "已修复", "Fixed", "yxf"),
  code("workaround", "臨時方案，待根治", "临时方案，待根治", "Workaround for now", "lsfa"),
  code("no-fault-found", "未發現故障", "未发现故障", "No fault found", "wfxgz nff"),
  code("user-guidance", "使用指導", "使用指导", "User guidance", "syzd"),
] as const satisfies readonly Code[];

export const CodeKind = z.enum(["symptom", "cause", "component", "action", "result"]);
export type CodeKind = z.infer<typeof CodeKind>;

/** The tree a new house begins with; from then on people keep it (5.1). */
export const firstCodes: Readonly<Record<CodeKind, readonly Code[]>> = {
  symptom: symptomCodes,
  cause: causeCodes,
  component: componentCodes,
  action: actionCodes,
  result: resultCodes,
};

/** An entry as it is kept: a retired one is offered no more, but what was recorded with it stays; `becomes` says what took its place, several where it was split. */
export const CodeEntry = Code.extend({
  retiredAt: Instant.nullable(),
  becomes: z.array(z.string()),
  version: z.number().int(),
});
export type CodeEntry = z.infer<typeof CodeEntry>;

/** The whole tree a fault record chooses from (5.1). */
export const CodeTree = z.object({
  symptom: z.array(CodeEntry),
  cause: z.array(CodeEntry),
  component: z.array(CodeEntry),
  action: z.array(CodeEntry),
  result: z.array(CodeEntry),
});
export type CodeTree = z.infer<typeof CodeTree>;

/** Each kind of code as people read it. */
export const codeKindNames = {
  symptom: text("現象", "现象", "Symptom"),
  cause: text("原因", "原因", "Cause"),
  component: text("部件", "部件", "Component"),
  action: text("措施", "措施", "Action"),
  result: text("結果", "结果", "Result"),
} as const;

/** The entry behind a code, or undefined when the tree has none. */
export const codeOf = (tree: CodeTree, kind: CodeKind, name: string): CodeEntry | undefined =>
  tree[kind].find((entry) => entry.code === name);

/** The name of a code in a language; the code itself when the tree does not know it. */
export const codeName = (tree: CodeTree, kind: CodeKind, name: string, language: Language): string =>
  codeOf(tree, kind, name)?.says[language] ?? name;

/** The codes of a kind that may be chosen, those of the family first. */
export const codesFor = (tree: CodeTree, kind: CodeKind, family: Family | null): CodeEntry[] =>
  tree[kind]
    .filter(({ retiredAt }) => retiredAt === null)
    .sort((a, b) => Number(b.family === family) - Number(a.family === family));

/** The code something recorded counts under now: along the merges, to the end; itself where it was split or only retired. */
export function countsAs(tree: CodeTree, kind: CodeKind, name: string): string {
  const seen = new Set<string>();
  for (let at = name; ;) {
    seen.add(at);
    const { becomes = [] } = codeOf(tree, kind, at) ?? {};
    const [next] = becomes;
    if (becomes.length !== 1 || next === undefined || seen.has(next)) return at;
    at = next;
  }
}
