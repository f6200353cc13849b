import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { useMay, usePerson } from '../console-context.ts';
import { areKeysOn, switchKeys } from '../live/key-setting.ts';
import { keyTexts } from '../texts/keys.ts';
import { tourTexts } from '../texts/tour.ts';
import { offerTour } from './tour/tour-state.ts';

/** Every single key, and the switch that turns them off. */
export default function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const [isOn, setOn] = useState(areKeysOn);
  const { userId } = usePerson();
  const mayPractise = useMay('agent');
  const tour = (): void => {
    offerTour(userId);
    onClose();
  };
  return (
    <Modal visible header={keyTexts.title} onDismiss={onClose}>
      <Toggle
        checked={isOn}
        onChange={({ detail }) => {
          switchKeys(detail.checked);
          setOn(detail.checked);
        }}
      >
        {keyTexts.switch}
      </Toggle>
      {mayPractise && <Button onClick={tour}>{tourTexts.fromKeys}</Button>}
      {keyTexts.groups.map(({ title, keys }) => (
        <section key={title} className="keys">
          <h3>{title}</h3>
          <dl>
            {keys.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
