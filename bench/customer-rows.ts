import { randomUUID } from "node:crypto";
import type pg from "pg";
import { phoneNumber } from "@kept/domain/customers/phone-number.ts";
import { heard, searchTokens } from "@kept/domain/customers/search-text.ts";

const places =
  "上海 北京 天津 重庆 苏州 杭州 南京 武汉 成都 西安 青岛 大连 宁波 厦门 长沙 郑州 济南 合肥 福州 昆明".split(" ");
const firsts = "晨 海 云 金 华 东 新 天 宏 瑞 恒 明 安 泰 佳 盛 远 博 正 元 德 和 永 康 中 凯 锦 嘉 星 光".split(" ");
const seconds = "星 河 峰 禾 辰 达 利 源 创 力 科 信 成 丰 隆 兴 业 美 通 讯 宇 腾 航 联 邦 诚 鑫 伟 毅 晟".split(" ");
const trades =
  "纺织 化工 医院 食品 机械 电子 科技 物流 印务 建材 仪器 软件 能源 制药 汽车配件 光电 环保 包装 五金 服饰".split(" ");
const kinds = "有限公司 股份有限公司 集团 实业有限公司 (中国)有限公司".split(" ");
const families = "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗".split(" ");
const givens = "伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 建国 志豪 淑芬".split(" ");

const pick = (list: readonly string[], random: number): string => list[Math.floor(random * list.length)] ?? "";

/** How many customers every measurement finds there. */
export const customersAtFirst = 1_000;

/** One invented company with two people; the same number always gives the same. */
export function inventedCustomer(number: number) {
  const dice = (salt: number) => ((Math.imul(number + 1, 2_654_435_761 + salt * 40_503) >>> 0) % 1_000_003) / 1_000_003;
  const name = `${pick(places, dice(1))}${pick(firsts, dice(2))}${pick(seconds, dice(3))}${pick(trades, dice(4))}${pick(kinds, dice(5))}`;
  const people = [0, 1].map((person) => ({
    name: `${pick(families, dice(6 + person))}${pick(givens, dice(8 + person))}`,
    phone: `021-${60_000_000 + ((number * 2 + person) % 30_000_000)}`,
  }));
  return { name, code: `B${number}`, people };
}

/** Writes invented customers by bulk, with all that the search needs, until there are so many; those already there stay. */
export async function writeCustomers(pool: pg.Pool, to: number, ownerId: string): Promise<void> {
  for (let at = await invented(pool); at < to; at += 2_000) {
    const rows = Array.from({ length: Math.min(2_000, to - at) }, (_, offset) => rowOf(at + offset));
    await pool.query(insert, [JSON.stringify(rows), ownerId]);
  }
  await pool.query(
    "analyze customers.customer; analyze customers.contact; analyze customers.number; analyze customers.search",
  );
}

/** How many invented customers there are. */
export async function invented(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    "select count(*)::int as n from customers.customer where code ~ '^B[0-9]+$'",
  );
  return rows[0]?.n ?? 0;
}

function rowOf(number: number) {
  const { name, code, people } = inventedCustomer(number);
  const names = [name, code].map(heard);
  const known = people.map((person) => ({ id: randomUUID(), name: person.name, role: "", heard: heard(person.name) }));
  return {
    id: randomUUID(),
    name,
    code,
    tokens: searchTokens([...names, ...known.map((person) => person.heard)]),
    words: { names, people: known },
    seen: number % 30 === 0 ? new Date(Date.now() - number * 1_000).toISOString() : null,
    people: people.map((person, at) => ({
      id: known[at]?.id,
      name: person.name,
      written: person.phone,
      turned: [...(phoneNumber(person.phone)?.digits ?? "")].reverse().join(""),
    })),
  };
}

const insert = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as g(id uuid, name text, code text, tokens jsonb, words jsonb, seen timestamptz, people jsonb)),
  customer as (
    insert into customers.customer (id, name, code, importance, zone, language, sales_owner_id, service_owner_id, last_contact_at, made_at)
    select id, name, code, 'normal', 'Asia/Shanghai', 'zh-Hans', $2::uuid, $2::uuid, seen, now() from given),
  search as (
    insert into customers.search (customer_id, tokens, words) select id, array_to_tsvector(array(select jsonb_array_elements_text(tokens))), words from given),
  person as (
    select g.id as customer_id, p.* from given g, jsonb_to_recordset(g.people) as p(id uuid, name text, written text, turned text)),
  contact as (
    insert into customers.contact (id, customer_id, name, language, numbers)
    select id, customer_id, name, 'zh-Hans', jsonb_build_array(jsonb_build_object('kind', 'phone', 'written', written)) from person)
  insert into customers.number (contact_id, customer_id, turned) select id, customer_id, turned from person`;
