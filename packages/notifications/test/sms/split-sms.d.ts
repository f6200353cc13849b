declare module 'split-sms' {
  export function split(text: string): {
    readonly characterSet: 'GSM' | 'Unicode';
    /** Septets, or two for each UTF-16 unit. */
    readonly bytes: number;
    readonly parts: readonly { readonly content: string; readonly bytes: number }[];
  };
}
