import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { generalMessages } from './messages/general';
import { haltMessages } from './messages/halt';
import { pageMessages } from './messages/pages';
import { planMessages } from './messages/plan';
import { runMessages } from './messages/run';
import { scoreMessages } from './messages/score';
import { wordMessages } from './messages/words';

/** All words of the plugin, in one place for translators. @public */
export const chaosTranslationRef = createTranslationRef({
  id: 'plugin.chaos',
  messages: {
    ...generalMessages,
    ...wordMessages,
    ...scoreMessages,
    ...runMessages,
    ...planMessages,
    ...haltMessages,
    ...pageMessages,
  },
});
