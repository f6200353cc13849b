import { useMemo, type Ref } from 'react';
import { styleApart } from './style-apart.ts';

interface Props {
  readonly html: string;
  readonly title: string;
  /** For printing what is in it. */
  readonly ref?: Ref<HTMLIFrameElement>;
}

/**
 * A document as its reader sees it, to look at and to print. The frame runs no script; its content security policy is the
 * console's, which allows no style within a document, so the document's own are put on from outside.
 */
export function DocumentFrame({ html, title, ref }: Props) {
  const { body, rules } = useMemo(() => styleApart(html), [html]);
  return (
    <iframe
      ref={ref}
      className="document"
      title={title}
      sandbox="allow-same-origin allow-modals"
      srcDoc={body}
      onLoad={({ currentTarget: { contentDocument } }) => {
        const view = contentDocument?.defaultView;
        if (!contentDocument || !view) return;
        const sheet = new view.CSSStyleSheet();
        sheet.replaceSync(rules);
        contentDocument.adoptedStyleSheets = [sheet];
      }}
    />
  );
}
