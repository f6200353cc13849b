import type { SceneFacts } from '@muster/contracts';
import { Fragment } from 'react';
import { sceneFact } from '../texts/words.ts';

/** The names of what may be told of the scene, in the order in which it is read. */
export const SCENE_FACTS = ['access', 'casualties', 'emergencyServices'] as const;

/** What was told of the scene, as terms of a list; nothing of what nobody knows. */
export function SceneFactTerms({ incident }: { readonly incident: SceneFacts }) {
  return SCENE_FACTS.map((name) => {
    const told = incident[name];
    return (
      told !== undefined && (
        <Fragment key={name}>
          <dt>{sceneFact[name]}</dt>
          <dd>
            <bdi>{told}</bdi>
          </dd>
        </Fragment>
      )
    );
  });
}
