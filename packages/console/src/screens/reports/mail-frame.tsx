import { putStyles, withoutStyles } from './mail-styles.ts';

/**
 * A mail as its reader sees it. The frame runs no script and loads nothing; its content security policy is the console's, which
 * allows no style within a document, so those of the mail are put on from outside.
 */
export function MailFrame({ html, title }: { readonly html: string; readonly title: string }) {
  return (
    <iframe
      className="mail-preview"
      title={title}
      sandbox="allow-same-origin"
      srcDoc={withoutStyles(html)}
      onLoad={({ currentTarget: { contentDocument } }) => {
        if (contentDocument !== null) putStyles(contentDocument);
      }}
    />
  );
}
