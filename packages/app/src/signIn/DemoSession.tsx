import { ProxiedSignInPage } from '@backstage/core-components';
import { IdentityApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import { useCallback } from 'react';
import { forgetOnSignOut } from './forgetOnSignOut';
import { DemoUser } from './readDemoUsers';
import { rememberedUser } from './rememberedUser';

/** Signs in as the user, or says why that did not work. */
export function DemoSession(props: {
  user: DemoUser;
  onSuccess(identity: IdentityApi): void;
  onBack(): void;
}) {
  const { user, onSuccess, onBack } = props;

  const Failure = useCallback(
    ({ error }: { error?: Error }) => (
      <Flex direction="column" gap="4" align="start">
        <Alert
          status="danger"
          title={`Could not sign in as ${user.displayName}`}
          description={reasonOf(error)}
        />
        <Button
          variant="secondary"
          onPress={() => {
            rememberedUser.forget();
            onBack();
          }}
        >
          Choose somebody else
        </Button>
      </Flex>
    ),
    [user, onBack],
  );

  return (
    <Flex direction="column" gap="4">
      <Text variant="body-medium" color="secondary">
        {user.displayName}
      </Text>
      <ProxiedSignInPage
        provider="demo"
        headers={{ 'x-demo-user': user.entityRef }}
        onSignInSuccess={identity => {
          rememberedUser.set(user.entityRef);
          onSuccess(forgetOnSignOut(identity));
        }}
        ErrorComponent={Failure}
      />
    </Flex>
  );
}

/** The reason that the backend gave, rather than the status of its answer. */
function reasonOf(error: Error | undefined): string | undefined {
  return error instanceof ResponseError ? error.cause.message : error?.message;
}
