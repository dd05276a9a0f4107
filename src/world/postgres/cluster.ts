/** What an embedded PostgreSQL is told to be, and how its complaints read in plain words. */

/** The one user and the one database the program works with; neither has rights over the whole server. */
export const clusterUser = 'hejnal';

/** Where a program finds the server: a socket in a folder, no network port at all. */
export function clusterUrl(socketFolder: string, database: string, user: string = clusterUser): string {
  const query = new URLSearchParams({ host: socketFolder, port: '5432', user });
  return `postgresql:///${encodeURIComponent(database)}?${query.toString().replaceAll('+', '%20')}`;
}

/**
 * The settings file. Durable (`fsync`, `synchronous_commit`), because a report is acknowledged only when
 * it is safe; sized for a machine with two cores and a few gigabytes; silent about what people wrote
 * (no statements, no values of a broken row in the log). `fast` is for throw-away servers in tests.
 */
export function clusterSettings(fast: boolean): string {
  const settings: Record<string, string> = {
    listen_addresses: '',
    max_connections: fast ? '400' : '60',
    shared_buffers: fast ? '128MB' : '256MB',
    effective_cache_size: '1GB',
    work_mem: '8MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    jit: 'off',
    max_worker_processes: '4',
    max_parallel_workers: '2',
    max_parallel_workers_per_gather: '1',
    max_wal_size: fast ? '512MB' : '4GB',
    min_wal_size: '256MB',
    checkpoint_timeout: '15min',
    checkpoint_completion_target: '0.9',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_line_prefix: '%m [%p] ',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(fast ? careless : durable)
  };
  return [
    '# Written by Hejnał at every start. Settings of your own go to the end of postgresql.conf.',
    ...Object.entries(settings).map(([name, value]) => `${name} = '${value}'`),
    ''
  ].join('\n');
}

const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0'
};

/** Only the system user the program runs as comes in, as the program's user or, to set it up, as the owner. */
export function clusterAccess(systemUser: string): { hba: string; ident: string } {
  const quoted = `"${systemUser.replaceAll('"', '""')}"`;
  return {
    hba: `# Written by Hejnał at every start.\nlocal all postgres,${clusterUser} peer map=hejnal\n`,
    ident: `# Written by Hejnał at every start.\nhejnal ${quoted} postgres\nhejnal ${quoted} ${clusterUser}\n`
  };
}

const complaints: [RegExp, string][] = [
  [/No space left on device/, 'The disk is full.'],
  [/Read-only file system/, 'The disk is mounted read-only.'],
  [/Permission denied|has wrong ownership|has invalid permissions/, 'It may not read or write its files.'],
  [/Cannot allocate memory|out of memory/i, 'There is not enough memory.'],
  [/incompatible with server/, 'The data were written by another version of PostgreSQL.'],
  [
    /could not (bind|create).*socket|lock file .* already exists/i,
    'Another PostgreSQL already works in this folder.'
  ]
];

/** Why the server did not start or run on, from what it wrote into its log. */
export function plainReason(log: string): string {
  const lines = log.split('\n').filter((line) => /\b(FATAL|PANIC|ERROR|error):/.test(line));
  const known = complaints.find(([pattern]) => lines.some((line) => pattern.test(line)));
  const last = lines.at(-1)?.replace(/^.*?\b(?:FATAL|PANIC|ERROR|error):\s*/, '');
  if (known) return `${known[1]} (${last})`;
  return last === undefined ? 'It ended without a word.' : `It says: ${last}`;
}
