import { CustomerFacts } from "@kept/domain/customers/customer.ts";
import { addCustomer } from "../customers/index.ts";
import { noticesFor } from "../notices/index.ts";
import { raiseCompany, type CastName } from "./cast.ts";
import { testHouse } from "./test-house.ts";
import { owe, promisesOn } from "../promises/index.ts";

type About = { kind: string; id: string };

/** A house with its people and one customer, and the short words tests about promises are written in. */
export async function promiseStory() {
  const house = await testHouse();
  const people = await raiseCompany(house);
  const facts = CustomerFacts.parse({ name: "晨星紡織", salesOwnerId: people.li.id, serviceOwnerId: people.zhou.id });
  const customerId = (await house.as(people.tang, (work) => addCustomer(work, facts))).id;
  let count = 0;
  const subject = (): About => ({ kind: "test", id: `test-${++count}` });
  return {
    house,
    people,
    customerId,
    /** A thing nothing was promised about yet. */
    subject,
    /** Lin promises the customer something; the promise's id. */
    make: (clause: "3.6.4" | "3.6.6" | "3.5.5", about = subject(), startedAt = house.now): Promise<string> =>
      house.as(people.wang, (work) =>
        owe(work, {
          clause,
          subject: about,
          customerId,
          debtor: { staffId: people.lin.id },
          begunBy: { kind: "test" },
          startedAt,
        }),
      ),
    /** The first promise about something as it stands. */
    one: async (about: About) => (await house.read((work) => promisesOn(work, about)))[0],
    /** What someone was told because of a rung. */
    told: async (who: CastName) =>
      (await house.as(people[who], (work) => noticesFor(work, { limit: 200 }))).rows.filter(
        ({ because }) => because !== null,
      ),
  };
}
