import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import { expectData, type BodyOf } from '@muster/client';
import type { ContactChannel } from '@muster/contracts';
import { useNavigate } from '@tanstack/react-router';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { useUnsent } from '../../live/use-unsent.ts';
import { isEqual } from '../../live/merge-edits.ts';
import { Conflicts } from '../../parts/conflicts.tsx';
import { Loading } from '../../parts/live-data.tsx';
import { Problem } from '../../parts/problem.tsx';
import { SavingNote } from '../../parts/saving-note.tsx';
import { newContactTexts } from '../../texts/contacts.ts';
import { formTexts } from '../../texts/forms.ts';
import { contactChannel } from '../../texts/words.ts';
import { LineField, TextField } from './fields.tsx';

const isChannel = (text: string): text is ContactChannel => Object.hasOwn(contactChannel, text);

const nothing = { sourceId: '', channel: 'voice', sender: '', name: '', words: '' };

/** Writes down somebody who got in touch without a webhook. What is typed stays when the dialog or the page is left. */
export function NewContact({ onClose }: { readonly onClose: () => void }) {
  const api = useApi();
  const navigate = useNavigate();
  const draft = useUnsent('contact', nothing);
  const { form } = draft;
  const { fields } = form;
  const sources = useLive({
    key: ['listSources', 'names'],
    read: (signal) => expectData(api.GET('/v1/sources', { params: { query: { limit: 100 } }, signal })),
    everyMs: SELDOM_MS,
  });
  const command = useCommand((body: BodyOf<'createContact'>, attempt) =>
    expectData(api.POST('/v1/contacts', { body, ...attempt })),
  );
  const sourceId = fields.sourceId === '' ? (sources.data?.items[0]?.sourceId ?? '') : fields.sourceId;
  const set = (name: keyof typeof fields) => (value: string) => form.set(name, value);
  const save = async (): Promise<void> => {
    const told = Object.entries({ sender: fields.sender, name: fields.name, words: fields.words });
    const caller = Object.fromEntries(told.filter(([, text]) => text.trim() !== ''));
    const channel = isChannel(fields.channel) ? fields.channel : 'voice';
    const saved = await command.run({ sourceId, channel, ...(Object.keys(caller).length > 0 && { caller }) });
    if (saved === undefined) return;
    draft.clear();
    onClose();
    void navigate({ to: '/contacts/$contactId', params: { contactId: saved.contactId } });
  };
  return (
    <Modal
      visible={true}
      header={newContactTexts.title}
      onDismiss={onClose}
      footer={
        <div className="actions">
          <Button onClick={onClose}>{formTexts.cancel}</Button>
          <Button variant="primary" loading={command.isRunning} onClick={() => void save()}>
            {newContactTexts.save}
          </Button>
        </div>
      }
    >
      <p>{newContactTexts.detail}</p>
      {sources.data === undefined ? (
        <Loading />
      ) : (
        <p className="field">
          <label htmlFor="new-source">{newContactTexts.labels.sourceId}</label>
          <select id="new-source" value={sourceId} onChange={({ target }) => set('sourceId')(target.value)}>
            {sources.data.items.map((source) => (
              <option key={source.sourceId} value={source.sourceId}>
                {source.name}
              </option>
            ))}
          </select>
        </p>
      )}
      <p className="field">
        <label htmlFor="new-channel">{newContactTexts.labels.channel}</label>
        <select
          id="new-channel"
          value={fields.channel}
          onChange={({ target }) => set('channel')(target.value)}
        >
          {Object.entries(contactChannel).map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <LineField
        name="new-sender"
        label={newContactTexts.labels.sender}
        longest={200}
        value={fields.sender}
        onChange={set('sender')}
      />
      <LineField
        name="new-name"
        label={newContactTexts.labels.name}
        longest={200}
        value={fields.name}
        onChange={set('name')}
      />
      <TextField
        name="new-words"
        label={newContactTexts.labels.words}
        longest={4000}
        value={fields.words}
        onChange={set('words')}
      />
      <SavingNote draft={draft} isEmpty={isEqual(fields, nothing)} />
      <Conflicts form={form} labels={newContactTexts.labels} />
      <Problem fault={command.fault} />
    </Modal>
  );
}
