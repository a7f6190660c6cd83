/** What everyone may read: the town's names, sections, published disclosures, the snapshot. */
import { Router } from 'express';
import type { Town, TownNames } from '#content/model/town.ts';
import { inSection } from '#content/rules/publication.ts';
import { DisclosureFilter, DisclosurePath } from '#content/wire/disclosure-bodies.ts';
import { parse } from '#server/platform/parse.ts';
import { Refusal } from '#server/platform/refusal.ts';
import type { Publications } from './publications.ts';
import type { Snapshots } from './snapshots.ts';

type Needs = { readonly publications: Publications; readonly snapshots: Snapshots; readonly town: () => Town };

/** Routes under `/api`. */
export function disclosureRoutes({ publications, snapshots, town }: Needs): Router {
  const router = Router();

  router.get('/town', (_req, res) => {
    const { name, nameHant, nameEn, fullName } = town();
    const names: TownNames = { name, nameHant, nameEn, fullName };
    res.set('Cache-Control', 'no-cache').json(names);
  });

  router.get('/sections', (_req, res) => {
    const { items } = publications.state();
    res.json({
      items: town().sections.map((section) => ({
        ...section,
        count: items.filter((item) => inSection(section, item)).length,
      })),
    });
  });

  router.get('/disclosures', (req, res) => {
    const { kind, category, field, section, page, size } = parse(DisclosureFilter, req.query);
    const place = section === undefined ? undefined : town().sections.find(({ id }) => id === section);
    if (section !== undefined && !place)
      throw new Refusal('not-found', { zh: '没有这个栏目', en: 'There is no such section' });
    const found = publications
      .state()
      .items.filter((item) => kind === undefined || item.kind === kind)
      .filter((item) => category === undefined || item.category === category)
      .filter((item) => field === undefined || item.subject === field)
      .filter((item) => !place || inSection(place, item));
    res.json({ items: found.slice((page - 1) * size, page * size), total: found.length, page, size });
  });

  router.get('/disclosures/:id', (req, res) => {
    const { id } = parse(DisclosurePath, req.params);
    const item = publications.find(id);
    if (!item)
      throw new Refusal('not-found', { zh: '没有这条信息，或尚未公开', en: 'No such disclosure, or it is not public' });
    res.json(item);
  });

  router.get('/snapshot', (req, res) => {
    const { snapshot, json } = snapshots.current();
    res.set('ETag', `"${snapshot.version}"`).set('Cache-Control', 'no-cache');
    if (req.fresh) res.status(304).end();
    else res.type('application/json').send(json);
  });

  return router;
}
