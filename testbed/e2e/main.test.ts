import { after, before, describe } from 'node:test';
import { authority } from './lanes/authority';
import { badInput } from './lanes/badInput';
import { passAndFail } from './lanes/passAndFail';
import { requests } from './lanes/requests';
import { survival } from './lanes/survival';
import { World } from './World';

describe('the portal, as npm start brings it', async () => {
  const world = await World.create();
  before(() => world.start());
  after(() => world.end());

  badInput(world);
  passAndFail(world);
  authority(world, 'on');
  requests(world);
  survival(world);
});
