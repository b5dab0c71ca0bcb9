import { after, before, test } from "node:test";
import { staffApi } from "@kept/domain/staff/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => {
  stage = await openStage();
  for (const who of ["he", "wang"] as const)
    await askInHouse(stage.house.house, stage.people[who], staffApi.changeOwnSettings, { language: "en" });
});
after(() => stage?.close());

test("a manager adds a field, the hotline fills it in, its change stands in the timeline, and the list is narrowed by it", async () => {
  const { id, number } = await stage.ticket();
  await stage.ticket();
  const { page: his } = await stage.seat("he", "/ticket-fields");
  await his.getByText("No fields of your own yet").waitFor();
  await his.keyboard.press("n");
  await his.getByRole("textbox", { name: "Name (繁體中文)" }).fill("電池");
  await his.getByRole("textbox", { name: "Name (简体中文)" }).fill("电池");
  await his.getByRole("textbox", { name: "Name (English)" }).fill("Battery");
  await his.getByRole("combobox", { name: "Kind", exact: true }).selectOption("choice");
  await his
    .getByRole("textbox", { name: "Choices, one a line: Traditional|Simplified|English" })
    .fill("鉛酸|铅酸|lead\n鋰|锂|lithium");
  await his.getByRole("combobox", { name: "When it must be filled in" }).selectOption("solving");
  await his.getByRole("button", { name: "Save", exact: true }).click();
  await his.getByRole("list", { name: "Own fields" }).getByText("Before the ticket is solved").waitFor();

  const { page } = await stage.seat("wang", `/tickets/${id}`);
  const fields = page.getByRole("region", { name: "Own fields" });
  await fields.getByText("needed before solving").waitFor();
  for (const choice of ["lead", "lithium"]) {
    await fields.getByRole("button", { name: "Fill in" }).click();
    await fields.getByRole("combobox", { name: "Battery" }).selectOption({ label: choice });
    await fields.getByRole("button", { name: "Save", exact: true }).click();
    await fields.getByRole("link", { name: choice, exact: true }).waitFor();
  }
  await page.getByRole("list", { name: "Timeline" }).getByText("lead → lithium").waitFor();
  await fields.getByRole("link", { name: "lithium" }).click();
  await page.getByRole("button", { name: "Remove the filter Battery · lithium" }).waitFor();
  await page.getByRole("link", { name: number }).waitFor();
  await page.getByText("F-2026-000002").waitFor({ state: "detached" });

  // The field is a column of the list, which it sorts, and a filter.
  await page.getByRole("button", { name: "Remove the filter Battery · lithium" }).click();
  await page.getByText("F-2026-000002").waitFor();
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Battery" }).check();
  await page.keyboard.press("Escape");
  const row = page.getByRole("row").filter({ hasText: number });
  await row.getByRole("cell", { name: "lithium", exact: true }).waitFor();
  await page.getByRole("button", { name: "Battery", exact: true }).click();
  await page.getByRole("columnheader", { name: "Battery" }).and(page.locator("[aria-sort=ascending]")).waitFor();
  await page.getByRole("row").nth(1).getByRole("link", { name: number }).waitFor();
  await page.getByRole("button", { name: "Own fields", exact: true }).click();
  await page.getByRole("combobox", { name: "Field", exact: true }).selectOption({ label: "Battery" });
  await page.getByRole("combobox", { name: "Battery", exact: true }).selectOption({ label: "lead" });
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByRole("button", { name: "Remove the filter Battery · lead" }).click();
  await page.getByRole("link", { name: number }).waitFor();

  await his.getByRole("list", { name: "Own fields" }).getByRole("button").first().click();
  await his.getByRole("button", { name: "Retire" }).click();
  await his.getByText("“Battery” was retired").waitFor();
  await page.getByRole("link", { name: number }).click();
  await fields.getByText("Battery (retired)").waitFor();
  await fields.getByRole("link", { name: "lithium" }).waitFor();
});
