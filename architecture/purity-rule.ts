import { isTest, placeOf, type Breach, type SourceFile } from "./source-file.ts";

const impure =
  /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bTemporal\.Now\b|\bperformance\.now\(|\bcrypto\.|\bsetTimeout\(|\bsetInterval\(|\bprocess\.|\bglobalThis\b|\bwindow\.|\bdocument\./;

/** Rule 7: the domain reads no clock, rolls no dice, and knows neither Node nor the browser. */
export function purityBreaches(file: SourceFile): Breach[] {
  if (placeOf(file.path).part !== "domain" || isTest(file.path)) return [];
  const hit = impure.exec(file.code)?.[0];
  return hit ? [{ rule: "pure-domain", at: file.path, detail: hit }] : [];
}
