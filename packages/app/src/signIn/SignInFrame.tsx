import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { Text } from '@backstage/ui';
import { RiFunctionLine } from '@remixicon/react';
import { ReactNode } from 'react';
import classes from './signIn.module.css';

/** What stays the same around every state of the sign-in page. */
export function SignInFrame(props: { children: ReactNode }) {
  const title = useApi(configApiRef).getOptionalString('app.title');
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <div className={classes.brand}>
          <RiFunctionLine aria-hidden size={22} />
          <Text variant="body-large" weight="bold">
            {title}
          </Text>
        </div>
        <Text as="h1" variant="title-medium" weight="bold">
          Sign in
        </Text>
        <Text as="p" variant="body-medium" color="secondary">
          Who you are decides what you may break.
        </Text>
        <div className={classes.choice}>{props.children}</div>
        <Text as="p" variant="body-small" color="secondary">
          This is a demonstration: there is no password, and the portal answers
          on this machine only.
        </Text>
      </div>
    </main>
  );
}
