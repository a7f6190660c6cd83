/** A disclosure (公开信息): the one noun of everything the town publishes; a common head and a body by kind. */
import { z } from 'zod';
import { CatalogueItem } from './catalogue-item.ts';
import { Fee } from './fee.ts';
import { Guide } from './guide.ts';
import { Notice } from './notice.ts';
import { Organisation } from './organisation.ts';
import { Report } from './report.ts';

export const Disclosure = z.discriminatedUnion('kind', [Notice, Guide, Fee, Organisation, CatalogueItem, Report]);
export type Disclosure = z.infer<typeof Disclosure>;

/** A disclosure as the public sees it: with the revision that was cleared and since when it is up. */
export type Published = Disclosure & { readonly revision: number; readonly publishedAt: number };
