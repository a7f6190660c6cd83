/** A Markdown text as elements: no HTML in it counts, nothing is set as markup, and its links lead nowhere out of a kiosk. */
import MarkdownIt, { type Token } from 'markdown-it';
import { type ComponentChild, type ComponentChildren, h } from 'preact';
import { laidTables } from './article-tables.ts';
import './article.css';

const reader = new MarkdownIt('default', { html: false, linkify: false, breaks: false });

export type ArticleProps = {
  readonly text: string;
  /** How a link is shown; without it the words stand, followed by the address. */
  readonly link?: (address: string, words: ComponentChildren) => ComponentChild;
  /** Level of the text's first headings; deeper ones follow. */
  readonly level?: 2 | 3;
};

export type Heading = { readonly id: string; readonly words: string };

const headingId = (number: number): string => `part-${number}`;

/** The text's headings, for a table of contents; ids are those that `Article` sets. */
export function headingsOf(text: string): Heading[] {
  const tokens = reader.parse(text, {});
  const found: Heading[] = [];
  tokens.forEach((token, at) => {
    if (token.type === 'heading_open')
      found.push({ id: headingId(found.length + 1), words: tokens[at + 1]?.content ?? '' });
  });
  return found;
}

/** The text in the typography of an article. */
export function Article({ text, link, level = 2 }: ArticleProps) {
  const tokens = reader.parse(text, {});
  const highest = Math.min(6, ...tokens.filter(({ type }) => type === 'heading_open').map(({ tag }) => Number(tag[1])));
  const laid = laidTables(tokens);
  let headings = 0;

  const element = (token: Token, inside: ComponentChild[]): ComponentChild => {
    if (/^h[1-6]$/.test(token.tag)) {
      headings += 1;
      return h(
        `h${Math.min(6, Number(token.tag[1]) - highest + level)}`,
        { id: headingId(headings), tabIndex: -1 },
        inside,
      );
    }
    const align = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1];
    const start = token.attrGet('start');
    const made = h(
      token.tag,
      { ...(align && { class: `to-${align}` }), ...(start && { start: Number(start) }), ...laid.get(token) },
      inside,
    );
    return token.tag === 'table' ? <TableFrame>{made}</TableFrame> : made;
  };
  return <div class="article">{nested(tokens, { element, leaf: (token) => blockLeaf(token, link) })}</div>;
}

/** In a narrow frame each row stands as a list of its cells; where a browser cannot do that, the table scrolls, and is reached by keyboard to do so. */
function TableFrame({ children }: { readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div class="table-frame" tabIndex={0}>
      {children}
    </div>
  );
}

type Making = {
  readonly element: (token: Token, inside: ComponentChild[]) => ComponentChild;
  /** What stands alone: a text, a break, a rule, a block of code. */
  readonly leaf: (token: Token) => ComponentChild;
};

/** Flat tokens, opening and closing, as a tree. */
function nested(tokens: readonly Token[], { element, leaf }: Making): ComponentChild[] {
  const open: { readonly token: Token; readonly inside: ComponentChild[] }[] = [];
  const all: ComponentChild[] = [];
  const add = (child: ComponentChild) => (open.at(-1)?.inside ?? all).push(child);
  for (const token of tokens) {
    if (token.nesting === 1) open.push({ token, inside: [] });
    else if (token.nesting === 0) add(leaf(token));
    else {
      const closed = open.pop();
      // A tight list hides its paragraphs.
      if (closed?.token.hidden) for (const child of closed.inside) add(child);
      else if (closed) add(element(closed.token, closed.inside));
    }
  }
  return all;
}

function blockLeaf(token: Token, link: ArticleProps['link']): ComponentChild {
  if (token.type === 'inline') return <>{inlineOf(token, link)}</>;
  return token.type === 'hr' ? <hr /> : <pre>{token.content}</pre>;
}

const han = /[\p{Script=Han}，。；：、（）《》“”！？]$/u;

function inlineOf(token: Token, link: ArticleProps['link']): ComponentChild[] {
  let before = '';
  const leaf = (child: Token): ComponentChild => {
    // Lines of Chinese join without a space.
    if (child.type === 'softbreak') return han.test(before) ? '' : ' ';
    if (child.type === 'hardbreak') return <br />;
    before = child.content || before;
    return child.type === 'code_inline' ? <code>{child.content}</code> : child.content;
  };
  const element = (child: Token, inside: ComponentChild[]): ComponentChild => {
    if (child.tag !== 'a') return h(child.tag, {}, inside);
    const address = String(child.attrGet('href') ?? '');
    if (link) return link(address, inside);
    return (
      <span class="link">
        {inside}
        {inside.join('') !== address && <span class="link-address">（{address}）</span>}
      </span>
    );
  };
  return nested(token.children ?? [], { element, leaf });
}
