import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { sourceTexts } from '../../../texts/set-up.ts';
import { named } from '../../../texts/words.ts';

/** The addresses to enter at the provider, each to be copied. */
export function SourceAddresses({ webhooks }: { readonly webhooks: Readonly<Record<string, string>> }) {
  return (
    <section>
      <h2>{sourceTexts.enterTitle}</h2>
      <p>{sourceTexts.enterDetail}</p>
      <dl className="both">
        {Object.entries(webhooks).map(([name, address]) => (
          <div key={name} className="pair">
            <dt>{named(name)}</dt>
            <dd>
              <CopyToClipboard
                variant="inline"
                textToCopy={address}
                textToDisplay={address}
                copyButtonAriaLabel={`${sourceTexts.copy} ${named(name)}`}
                copySuccessText={sourceTexts.copied}
                copyErrorText={sourceTexts.copy}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
