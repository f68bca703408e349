import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  entityRouteRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { PlainLink } from './PlainLink';

/** An entity by the name that the portal gives it, linked to its page. @public */
export function EntityName(props: { entityRef: string }) {
  const { entityRef } = props;
  const presentation = useEntityPresentation(entityRef);
  const link = useRouteRef(entityRouteRef);
  if (!link) return <>{presentation.primaryTitle}</>;
  const { kind, namespace, name } = parseEntityRef(entityRef, {
    defaultNamespace: 'default',
    defaultKind: 'component',
  });
  return (
    <PlainLink
      href={link({
        kind: kind.toLocaleLowerCase('en-US'),
        namespace: namespace.toLocaleLowerCase('en-US'),
        name,
      })}
    >
      {presentation.primaryTitle}
    </PlainLink>
  );
}
