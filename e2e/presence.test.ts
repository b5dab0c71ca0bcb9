import { after, before, test } from "node:test";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => void (stage = await openStage()));
after(() => stage?.close());

test("two people on one ticket see each other there, writing, and gone", async () => {
  const { number } = await stage.ticket("lin");
  const wang = await stage.seat("wang", `/tickets/${number}`);
  await wang.page.getByRole("heading", { name: new RegExp(number) }).waitFor();
  const grace = await stage.seat("grace", `/tickets/${number}`);
  const graceThere = wang.page.getByRole("status").filter({ hasText: stage.people.grace.name });
  await graceThere.waitFor();
  await grace.page.getByText(`Also here:${stage.people.wang.name}`).waitFor();
  await grace.page.keyboard.press("n");
  await grace.page.keyboard.type("Told the customer");
  await graceThere.filter({ hasText: "正在寫" }).waitFor();
  await grace.page.goto("/tickets");
  await graceThere.waitFor({ state: "detached", timeout: 5_000 });
  await grace.page.goto(`/tickets/${number}`);
  await graceThere.waitFor();
  await grace.context.close();
  await graceThere.waitFor({ state: "detached", timeout: 30_000 });
});
