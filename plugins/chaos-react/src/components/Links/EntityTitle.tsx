import { useEntityPresentation } from '@backstage/plugin-catalog-react';

/** The portal's name of an entity as plain text, for owners and people in small print. @public */
export function EntityTitle(props: { entityRef: string }) {
  return <>{useEntityPresentation(props.entityRef).primaryTitle}</>;
}
