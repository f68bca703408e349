import { Fragment } from 'react';

/** A name in camel case that may break between its words. @internal */
export function BreakableName(props: { name: string }) {
  const parts = props.name.split(/(?<=[a-z])(?=[A-Z])/);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={`${index}-${part}`}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
