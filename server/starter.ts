/** The starter content in `content/starter`: read and checked whole, every fault named by its file and its place in it. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { CatalogueItem } from '#content/model/catalogue-item.ts';
import type { Disclosure } from '#content/model/disclosure.ts';
import { Fee } from '#content/model/fee.ts';
import { Guide } from '#content/model/guide.ts';
import { Notice } from '#content/model/notice.ts';
import { Organisation } from '#content/model/organisation.ts';
import { PlaylistSettings } from '#content/model/playlist.ts';
import { Report } from '#content/model/report.ts';
import { ScreenId, ScreenSettings } from '#content/model/screen.ts';
import { Slug } from '#content/model/text.ts';
import { Town } from '#content/model/town.ts';
import type { Starter } from './first-start.ts';
import { StartRefused } from './platform/config.ts';
import { faultsOf } from './platform/parse.ts';
import { crossFaults, type Origin } from './starter-ties.ts';

export type { Starter };

/** What is wrong, where: `file` relative to the starter's folder, `path` inside it, e.g. `items[3].materials[0].name`. */
export type StarterFault = { readonly file: string; readonly path: string; readonly message: string };

/** The starter content cannot be used; carries every fault, in the order of the files. */
export class StarterFaults extends StartRefused {
  override name = 'StarterFaults';
  readonly faults: readonly StarterFault[];

  constructor(faults: readonly StarterFault[]) {
    super(`初始内容有 ${faults.length} 处错误 faults in the starter content:\n${faults.map(faultLine).join('\n')}`);
    this.faults = faults;
  }
}

/** `file: path: message`; a fault of the whole file has no path. */
export function faultLine({ file, path: place, message }: StarterFault): string {
  return [file, place, message].filter((part) => part !== '').join(': ');
}

const PlacedScreen = z.strictObject({ id: ScreenId, ...ScreenSettings.shape });
const PlacedPlaylist = z.strictObject({ id: Slug, ...PlaylistSettings.shape });
const Fields = z.record(z.string(), z.unknown());
type Fields = z.infer<typeof Fields>;
const List = z.array(Fields);
const GuideFile = z.strictObject({ defaults: Fields.default({}), items: List });

const joined = (base: string, place: string): string =>
  base === '' || place === '' || place.startsWith('[') ? base + place : `${base}.${place}`;

/** Reads and checks the folder's files, and gathers what is wrong with them. */
function createReader(folder: string) {
  const faults: StarterFault[] = [];
  /** Ids of what was read but is faulty: there, though it is not among the values. */
  const broken = new Set<unknown>();
  const fault = (file: string, place: string, message: string) => {
    if (!faults.some((one) => one.file === file && one.path === place && one.message === message)) {
      faults.push({ file, path: place, message });
    }
  };

  /** The value by the schema; undefined, with its faults noted, where it is not one. */
  function check<Schema extends z.ZodType>(
    schema: Schema,
    input: unknown,
    file: string,
    placeOf: (place: string) => string = (place) => place,
  ): z.output<Schema> | undefined {
    const result = schema.safeParse(input, { reportInput: true });
    if (result.success) return result.data;
    for (const one of faultsOf(result.error)) fault(file, placeOf(one.path), one.message);
    return undefined;
  }

  async function text(file: string): Promise<string | undefined> {
    try {
      return await readFile(path.join(folder, file), 'utf8');
    } catch (error) {
      fault(file, '', `读不到这个文件 cannot be read: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  async function json<Schema extends z.ZodType>(schema: Schema, file: string): Promise<z.output<Schema> | undefined> {
    const content = await text(file);
    if (content === undefined) return undefined;
    try {
      return check(schema, JSON.parse(content) as unknown, file);
    } catch (error) {
      fault(file, '', `不是 JSON is not JSON: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  /** The values of a file that holds a list, each with its place. */
  async function list<Schema extends z.ZodType>(
    schema: Schema,
    file: string,
    given: Fields = {},
  ): Promise<{ readonly value: z.output<Schema>; readonly origin: Origin }[]> {
    const items = (await json(List, file)) ?? [];
    return items.flatMap((item, at) => {
      const value = check(schema, { ...given, ...item }, file, (place) => joined(`[${at}]`, place));
      if (value === undefined) broken.add(item.id);
      return value === undefined ? [] : [{ value, origin: { file, base: `[${at}]` } }];
    });
  }

  /** Names of the folder's files of one sort, sorted; a folder that is not there has none. */
  async function names(under: string, extension: string): Promise<string[]> {
    const entries = await readdir(path.join(folder, under)).catch(() => []);
    return entries
      .filter((name) => name.endsWith(extension))
      .sort()
      .map((name) => `${under}/${name}`);
  }

  /** Guides of a file: `defaults` stand where an item does not say otherwise. */
  async function guides(file: string) {
    const content = await json(GuideFile, file);
    if (!content) return [];
    const { defaults, items } = content;
    return items.flatMap((item, at) => {
      const fromDefaults = (place: string) => {
        const key = /^[^.[]*/.exec(place)?.[0] ?? '';
        return !(key in item) && key in defaults;
      };
      const placeOf = (place: string) => joined(fromDefaults(place) ? 'defaults' : `items[${at}]`, place);
      const value = check(Guide, { kind: 'guide', ...defaults, ...item }, file, placeOf);
      if (value === undefined) broken.add(item.id);
      return value === undefined ? [] : [{ value, origin: { file, base: `items[${at}]` } }];
    });
  }

  /** The notice of a file, named by it: YAML between lines of `---`, then the text in Markdown. */
  async function notice(file: string) {
    const id = path.basename(file, '.md');
    broken.add(id);
    const content = await text(file);
    if (content === undefined) return [];
    const [, head, body = ''] = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(content) ?? [];
    if (head === undefined) {
      fault(file, '', '开头应有 --- 之间的条目 must begin with front matter between lines of ---');
      return [];
    }
    const document = parseDocument(head, { prettyErrors: false });
    for (const { message } of document.errors) fault(file, '', `不是 YAML is not YAML: ${message}`);
    if (document.errors.length > 0) return [];
    const fields = check(Fields, document.toJS() as unknown, file);
    if (!fields) return [];
    const value = check(Notice, { ...fields, kind: 'notice', id, body: body.trim() }, file);
    if (fields.id !== undefined && fields.id !== id) fault(file, 'id', '应与文件名相同 must be the name of the file');
    if (value === undefined) return [];
    broken.delete(id);
    return [{ value, origin: { file, base: '' } }];
  }

  /** Whether an id that no value has may yet be meant: its own file says what is wrong. */
  const excused = (id: string): boolean => broken.has(id) || faults.some((one) => one.path === '');

  return { faults, fault, excused, json, list, names, guides, notice };
}

/**
 * The starter content of a folder: town.json, screens.json, playlists.json, fees.json, organisations.json, catalogue.json,
 * reports.json, guides/*.json and notices/*.md. Throws StarterFaults with every fault of every file.
 */
export async function loadStarter(folder: string): Promise<Starter> {
  const reader = createReader(folder);
  const each = async <Item>(names: string[], read: (file: string) => Promise<Item[]>) =>
    (await Promise.all(names.map(read))).flat();

  const town = await reader.json(Town, 'town.json');
  const screens = await reader.list(PlacedScreen, 'screens.json');
  const playlists = await reader.list(PlacedPlaylist, 'playlists.json');
  const disclosures: { value: Disclosure; origin: Origin }[] = [
    ...(await each(await reader.names('notices', '.md'), reader.notice)),
    ...(await each(await reader.names('guides', '.json'), reader.guides)),
    ...(await reader.list(Fee, 'fees.json', { kind: 'fee' })),
    ...(await reader.list(Organisation, 'organisations.json', { kind: 'organisation' })),
    ...(await reader.list(CatalogueItem, 'catalogue.json', { kind: 'catalogue-item' })),
    ...(await reader.list(Report, 'reports.json', { kind: 'report' })),
  ];
  if (town) {
    for (const { origin, place, message } of crossFaults({
      town,
      screens,
      playlists,
      disclosures,
      excused: reader.excused,
    })) {
      reader.fault(origin.file, joined(origin.base, place), message);
    }
  }
  if (!town || reader.faults.length > 0) throw new StarterFaults(reader.faults);
  const values = <Value>(placed: readonly { readonly value: Value }[]) => placed.map(({ value }) => value);
  return { town, screens: values(screens), playlists: values(playlists), disclosures: values(disclosures) };
}
