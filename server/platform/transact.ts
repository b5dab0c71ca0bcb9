import { CompiledQuery, type DatabaseConnection } from "kysely";
import type { Db } from "./db.ts";

/** Runs a deed on one connection between `begin` and `commit`; a throw rolls back. Statements a deed gives without waiting travel together, `begin` with the first of them. */
export function transact<T>(db: Db, deed: (db: Db) => Promise<T>): Promise<T> {
  const shared = db.getExecutor();
  return shared.provideConnection(async (connection) => {
    const executor = shared.withConnectionProvider({ provideConnection: (use) => use(connection) });
    const begun = tell(connection, "begin");
    begun.catch(() => undefined);
    const result = await deed({ getExecutor: () => executor }).catch(async (fault) => {
      await tell(connection, "rollback").catch(() => undefined);
      throw fault;
    });
    const [, ended] = await Promise.all([begun, tell(connection, "commit")]);
    if (ended !== "COMMIT")
      throw new Error("the transaction was rolled back, because one of its statements had failed");
    return result;
  });
}

/** Sends a command and gives the word PostgreSQL answers it with: a transaction that failed answers `commit` with ROLLBACK. */
async function tell(connection: DatabaseConnection, command: string): Promise<unknown> {
  const { rows } = await connection.executeQuery<{ command?: string }>(CompiledQuery.raw(command));
  return rows[0]?.command;
}
