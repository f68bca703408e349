import { after, before, describe } from 'node:test';
import { authority } from './lanes/authority';
import { badInput } from './lanes/badInput';
import { configuration } from './lanes/configuration';
import { keyboard } from './lanes/keyboard';
import { leftovers } from './lanes/leftovers';
import { looks } from './lanes/looks';
import { mainJob } from './lanes/mainJob';
import { passAndFail } from './lanes/passAndFail';
import { requests } from './lanes/requests';
import { survival } from './lanes/survival';
import { World } from './World';

describe('the portal, as npm start brings it', async () => {
  const world = await World.create();
  before(() => world.start());
  after(() => world.end());

  mainJob(world);
  passAndFail(world);
  badInput(world);
  authority(world, 'on');
  requests(world);
  looks(world);
  keyboard(world);
  // Ends with another stack on the same data, without Backstage's permissions.
  survival(world, { APP_CONFIG_permission_enabled: 'false' });
  authority(world, 'off');
  leftovers(world);
});

configuration();
