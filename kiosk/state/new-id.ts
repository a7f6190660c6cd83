/** An id by chance, for what the hub is to know again; `crypto.randomUUID` is there in secure origins alone. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36).padStart(7, '0')).join('-');
