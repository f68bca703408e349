export interface Config {
  auth?: {
    providers?: {
      /** The sign-in of the demonstration, which asks for no password. */
      demo?: {
        /** The users on offer. */
        users: Array<{
          /**
           * The catalog entity of the user, like `user:default/mara.lindqvist`.
           * @visibility frontend
           */
          entityRef: string;
          /**
           * The name that people know the user by.
           * @visibility frontend
           */
          displayName: string;
          /**
           * The team that the user belongs to.
           * @visibility frontend
           */
          team: string;
          /**
           * What the user owns and is allowed to break, in a sentence.
           * @visibility frontend
           */
          may: string;
        }>;
      };
    };
  };
}
