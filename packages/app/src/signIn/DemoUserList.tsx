import { Avatar, Card, CardBody, Flex, Text } from '@backstage/ui';
import { RiArrowRightSLine } from '@remixicon/react';
import classes from './signIn.module.css';
import { DemoUser } from './readDemoUsers';

/** The users on offer, each one a button. */
export function DemoUserList(props: {
  users: DemoUser[];
  onChoose(user: DemoUser): void;
}) {
  return (
    <ul className={classes.users} aria-label="Users of the demonstration">
      {props.users.map(user => (
        <li key={user.entityRef}>
          <Card
            label={`Sign in as ${user.displayName}`}
            onPress={() => props.onChoose(user)}
          >
            <CardBody>
              <Flex align="center" gap="4">
                <Avatar src="" name={user.displayName} purpose="decoration" />
                <div className={classes.person}>
                  <Flex align="baseline" gap="2" className={classes.who}>
                    <Text as="h2" variant="body-large" weight="bold">
                      {user.displayName}
                    </Text>
                    <Text variant="body-small" color="secondary">
                      {user.team}
                    </Text>
                  </Flex>
                  <Text as="p" variant="body-medium" color="secondary">
                    {user.may}
                  </Text>
                </div>
                <RiArrowRightSLine aria-hidden className={classes.arrow} />
              </Flex>
            </CardBody>
          </Card>
        </li>
      ))}
    </ul>
  );
}
