import { IdentityApi } from '@backstage/core-plugin-api';
import { rememberedUser } from './rememberedUser';

/** The same identity, except that signing out also forgets who it was. */
export function forgetOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      rememberedUser.forget();
      await identity.signOut();
    },
  };
}
