const STORAGE_KEY = 'faultline.demo-user';

/**
 * Who signed in last in this browser. It is kept over reloads and for further
 * tabs, until that user signs out.
 */
export const rememberedUser = {
  get: (): string | undefined =>
    window.localStorage.getItem(STORAGE_KEY) ?? undefined,
  set: (entityRef: string) =>
    window.localStorage.setItem(STORAGE_KEY, entityRef),
  forget: () => window.localStorage.removeItem(STORAGE_KEY),
};
