/** A file someone chose and has not sent yet, kept in this browser; `key` makes sending it twice do it once. */
export type WaitingFile = {
  readonly id: string;
  /** What it is for, and whose it is: "<person>/ticket:<id>". */
  readonly place: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Blob;
  readonly key: string;
};

const shelf = "waiting";

/** The files that wait in a place, in the order in which they were chosen. */
export async function waitingIn(place: string): Promise<WaitingFile[]> {
  const all = await done<WaitingFile[]>((await open("readonly")).getAll());
  return all.filter((file) => file.place === place).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Keeps a file until it is sent or removed. */
export const keepWaiting = async (file: WaitingFile): Promise<unknown> => done((await open("readwrite")).put(file));

/** Forgets a file. */
export const forgetWaiting = async (id: string): Promise<unknown> => done((await open("readwrite")).delete(id));

async function open(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const asked = indexedDB.open("kept-files", 1);
  asked.addEventListener("upgradeneeded", () => asked.result.createObjectStore(shelf, { keyPath: "id" }));
  const database = await done(asked);
  return database.transaction(shelf, mode).objectStore(shelf);
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("this browser keeps no files")));
  });
