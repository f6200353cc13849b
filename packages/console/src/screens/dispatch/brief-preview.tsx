import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { duration } from '../../parts/local-time.ts';
import { briefTexts as texts } from '../../texts/dispatch.ts';
import { briefShown, type BriefShown } from './brief-shown.ts';
import { standingRoles, type Recommendation } from './choice.ts';
import { Isolated } from './isolated.tsx';
import { ReachedBy } from './reached-by.tsx';
import type { Assignment, Mobilisation } from './use-response.ts';

interface Props {
  readonly mobilisation: Mobilisation;
  readonly recommendation: Recommendation | undefined;
  readonly assignments: readonly Assignment[];
}

/** What somebody is told: that of the person who was chosen, and of any other role. */
export function BriefPreview({ mobilisation, recommendation, assignments }: Props) {
  const search = useSearch({ from: '/inside/incidents/$incidentId/dispatch' });
  const navigate = useNavigate({ from: '/incidents/$incidentId/dispatch' });
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(search.person);
  useEffect(() => {
    if (search.person !== undefined && search.person !== before.current) heading.current?.focus();
    before.current = search.person;
  }, [search.person]);
  const { plan } = mobilisation;
  const open = recommendation === undefined ? [] : standingRoles(recommendation, mobilisation);
  const shown = briefShown({ plan, open, assignments }, search);
  if (shown === undefined) return null;
  const { resource } = shown;
  const option = ({ role, title }: BriefShown['role']) => ({ value: role, label: title });
  return (
    <section className="panel" aria-label={texts.panel}>
      <h2 ref={heading} tabIndex={-1}>
        {resource === undefined ? (
          texts.title
        ) : (
          <Isolated text={texts.titleFor(resource.name)} name={resource.name} />
        )}
      </h2>
      {resource && <ReachedBy resourceId={resource.resourceId} />}
      {plan.roles.length > 1 && (
        <FormField label={texts.role}>
          <Select
            options={plan.roles.map(option)}
            selectedOption={option(shown.role)}
            onChange={({ detail }) => {
              const role = detail.selectedOption.value;
              void navigate({
                search: role === undefined ? {} : { role },
                replace: true,
                resetScroll: false,
              });
            }}
          />
        </FormField>
      )}
      <BriefOf shown={shown} />
    </section>
  );
}

function BriefOf({ shown: { role, doneBefore } }: { readonly shown: BriefShown }) {
  return (
    <>
      <h3>{role.title}</h3>
      {role.leads && <p>{texts.leads}</p>}
      <p>
        {texts.accept(duration(role.acceptWithinSeconds))},{' '}
        {texts.understand(duration(role.understandWithinSeconds))},{' '}
        {texts.arrive(duration(role.arriveWithinSeconds))}.
      </p>
      <h4>{texts.responsibilities}</h4>
      <ul>
        {role.responsibilities.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      {role.actions.length > 0 && (
        <>
          <h4>{texts.actions}</h4>
          <ul>
            {role.actions.map(({ id, title, withinSeconds, countsFrom, mandatory }) => {
              const by = doneBefore.get(id);
              return (
                <li key={id}>
                  {title}{' '}
                  {by === undefined ? (
                    `(${texts.within(duration(withinSeconds))} ${texts.from[countsFrom]}${mandatory ? '' : `, ${texts.optional}`})`
                  ) : (
                    <Isolated text={texts.doneBefore(by)} name={by} />
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}
