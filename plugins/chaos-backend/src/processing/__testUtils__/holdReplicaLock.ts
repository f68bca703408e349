import { ReplicaLock } from '../ReplicaLock';

/** A process of its own that holds the lock of the database named as its argument until it is killed. */
ReplicaLock.take(process.argv[2], 'better-sqlite3').then(
  () => {
    process.stdout.write('held\n');
    setInterval(() => undefined, 60_000);
  },
  error => {
    process.stdout.write(`refused: ${error.message}\n`);
  },
);
