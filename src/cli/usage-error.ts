/** A command line that cannot be carried out as it stands; the command exits with 2. */
export class UsageError extends Error {}
