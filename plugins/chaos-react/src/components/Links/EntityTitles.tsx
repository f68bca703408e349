import { Fragment } from 'react';
import { EntityTitle } from './EntityTitle';

/** Several names, with commas between. @public */
export function EntityTitles(props: { entityRefs: string[] }) {
  return (
    <>
      {props.entityRefs.map((entityRef, index) => (
        <Fragment key={entityRef}>
          {index > 0 && ', '}
          <EntityTitle entityRef={entityRef} />
        </Fragment>
      ))}
    </>
  );
}
