/** A field of the standard catalogue as cells name it: by its name, or by its number and name. */
import { type Codec, orNull } from './codec.ts';
import type { Names } from './sheet.ts';

export const subjectCodec = ({ subjects }: Names): Codec<string | null> =>
  orNull({
    write: (id) => subjects.find((subject) => subject.id === id)?.name ?? id,
    read: (written) => {
      const name = written.replace(/^[\d一二三四五六七八九十]+[、.．\s]+/, '').replace(/领域$/, '');
      const found = subjects.find(
        (subject) => subject.name === name || subject.name === written || subject.id === written,
      );
      return found
        ? { value: found.id }
        : { fault: `没有“${written.slice(0, 20)}”这个领域 there is no such field in the catalogue` };
    },
  });
