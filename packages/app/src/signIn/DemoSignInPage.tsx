import {
  configApiRef,
  SignInPageProps,
  useApi,
} from '@backstage/core-plugin-api';
import { Alert } from '@backstage/ui';
import { useState } from 'react';
import { DemoSession } from './DemoSession';
import { DemoUserList } from './DemoUserList';
import { DemoUser, readDemoUsers } from './readDemoUsers';
import { rememberedUser } from './rememberedUser';
import { SignInFrame } from './SignInFrame';

/** Lets a visitor choose who to be, and signs in as that user. */
export function DemoSignInPage({ onSignInSuccess }: SignInPageProps) {
  const users = readDemoUsers(useApi(configApiRef));
  const [chosen, setChosen] = useState<DemoUser | undefined>(() =>
    users.find(user => user.entityRef === rememberedUser.get()),
  );

  if (users.length === 0) {
    return (
      <SignInFrame>
        <Alert
          status="warning"
          title="Nobody can sign in"
          description="Add users to auth.providers.demo.users in app-config.yaml, or replace this page by the one of your identity provider."
        />
      </SignInFrame>
    );
  }
  if (chosen) {
    return (
      <SignInFrame>
        <DemoSession
          user={chosen}
          onSuccess={onSignInSuccess}
          onBack={() => setChosen(undefined)}
        />
      </SignInFrame>
    );
  }
  return (
    <SignInFrame>
      <DemoUserList users={users} onChoose={setChosen} />
    </SignInFrame>
  );
}
